"""Tables of outreach activities and of the copies handed to neighbourhoods."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.foundation.organisation.models import Neighbourhood
from motcua.reform.entries import SEALED, Entry
from motcua.reform.outreach.states import MONTHLY, SHAPES, Channel, Shape


class Activity(Entry):
    """One thing done to tell people something: an article, a print run, a meeting, a month's statistics.

    `on` is the day it happened; for a month's statistics the day the figures were read. `about_reform`
    tells whether a neighbourhood meeting had administrative reform on its agenda. `month` is the first
    day of the month of `on`.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "channel",
        "title",
        "on",
        "quantity",
        "unit_word",
        "neighbourhood",
        "audience",
        "questions",
        "answered",
        "about_reform",
        "place",
        "evidence",
        "note",
    )

    channel = models.CharField("kênh", max_length=10, choices=[(c.value, s.label) for c, s in SHAPES.items()])
    title = models.CharField("nội dung", max_length=400)
    on = models.DateField("ngày")
    month = models.DateField("tháng", editable=False)
    quantity = models.PositiveIntegerField("số lượng", default=1)
    unit_word = models.CharField("đơn vị tính", max_length=40)
    neighbourhood = models.ForeignKey(
        Neighbourhood,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="tổ dân phố",
    )
    audience = models.PositiveIntegerField("số lượt người", default=0)
    questions = models.PositiveIntegerField("câu hỏi nhận được", default=0)
    answered = models.PositiveIntegerField("câu hỏi đã trả lời", default=0)
    about_reform = models.BooleanField("có nội dung cải cách hành chính", default=True)
    place = models.CharField("nơi, đường dẫn", max_length=300, blank=True)
    evidence = models.CharField("tài liệu chứng minh", max_length=300, blank=True)
    note = models.CharField("ghi chú", max_length=1000, blank=True)

    class Meta(Entry.Meta):
        ordering = ("-on", "id")
        indexes = (models.Index(fields=["agency", "channel", "on"], name="outreach_by_channel_and_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="answered_at_most_what_was_asked", condition=Q(answered__lte=F("questions"))
            ),
            models.UniqueConstraint(
                name="one_standing_statistic_per_month",
                fields=["agency", "channel", "month"],
                condition=Q(voided_at=None, channel__in=sorted(one.value for one in MONTHLY)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.channel} {self.on} {self.title[:40]}"

    @property
    def shape(self) -> Shape:
        """Return what an activity of this channel is made of."""
        return SHAPES[Channel(self.channel)]


class Delivery(Entry):
    """Copies of a material handed to a neighbourhood on a day, and who signed for them."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "activity",
        "neighbourhood",
        "quantity",
        "on",
        "received_by",
    )

    activity = models.ForeignKey(
        Activity, on_delete=models.PROTECT, related_name="deliveries", verbose_name="tài liệu"
    )
    neighbourhood = models.ForeignKey(
        Neighbourhood, on_delete=models.PROTECT, related_name="+", verbose_name="tổ dân phố"
    )
    quantity = models.PositiveIntegerField("số bản giao")
    on = models.DateField("ngày giao")
    received_by = models.CharField("người nhận", max_length=120, blank=True)

    class Meta(Entry.Meta):
        ordering = ("on", "id")
        verbose_name_plural = "deliveries"
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(name="delivery_hands_over_something", condition=Q(quantity__gt=0)),
        )

    def __str__(self) -> str:
        return f"{self.activity_id} {self.neighbourhood_id} {self.quantity}"
