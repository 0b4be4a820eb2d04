"""Tables of new acts, their assignments, studies and proposals."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.foundation.organisation.models import Account, Unit
from motcua.records.legislation import queries as legislation
from motcua.reform.entries import SEALED, Entry


class WatchedAct(Entry):
    """A legal act that came to the ward: what it is, when it came, from when it has effect, what it touches."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "symbol",
        "title",
        "issuer",
        "issued_on",
        "received_on",
        "effective_on",
        "procedures",
        "address",
    )

    symbol = models.CharField("số, ký hiệu", max_length=80)
    title = models.CharField("trích yếu", max_length=600)
    issuer = models.CharField("cơ quan ban hành", max_length=200)
    issued_on = models.DateField("ngày ban hành")
    received_on = models.DateField("ngày nhận")
    effective_on = models.DateField("ngày có hiệu lực")
    procedures = models.CharField("thủ tục hành chính bị tác động", max_length=600, blank=True)
    address = models.CharField("nơi đọc toàn văn", max_length=300, blank=True)

    class Meta(Entry.Meta):
        ordering = ("-effective_on", "id")
        indexes = (models.Index(fields=["agency", "effective_on"], name="lawwatch_acts_by_effect"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="act_has_effect_from_its_issue_on", condition=Q(effective_on__gte=F("issued_on"))
            ),
            models.CheckConstraint(
                name="act_is_received_after_its_issue", condition=Q(received_on__gte=F("issued_on"))
            ),
            models.UniqueConstraint(
                name="one_standing_watched_act_per_symbol",
                fields=["agency", "symbol", "issued_on"],
                condition=Q(voided_at=None),
            ),
        )

    def __str__(self) -> str:
        return self.symbol

    @property
    def act(self) -> legislation.Act | None:
        """Return the act in the program's own register of law, or None where it is not there."""
        return legislation.act(self.symbol)


class Assignment(Entry):
    """One act given to one unit, maybe to one officer in it, to be studied by a day: one lượt giao."""

    sealed_fields: ClassVar[tuple[str, ...]] = (*SEALED, "watched", "unit", "account", "due_on")

    watched = models.ForeignKey(
        WatchedAct, on_delete=models.PROTECT, related_name="assignments", verbose_name="văn bản"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="bộ phận")
    account = models.ForeignKey(
        Account,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="người nghiên cứu",
    )
    due_on = models.DateField("xong trước hoặc trong ngày")

    class Meta(Entry.Meta):
        ordering = ("due_on", "id")
        indexes = (models.Index(fields=["agency", "due_on"], name="lawwatch_by_due_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                name="one_standing_assignment_each", fields=["watched", "unit"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.watched_id} {self.unit_id}"


class Study(Entry):
    """The confirmation that an assignment was done: on which day, what changes, which paper shows it."""

    sealed_fields: ClassVar[tuple[str, ...]] = (*SEALED, "assignment", "on", "result", "document_code")

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="studies", verbose_name="lượt giao"
    )
    on = models.DateField("ngày nghiên cứu xong")
    result = models.CharField("nội dung thay đổi, việc phải làm", max_length=1000)
    document_code = models.CharField("văn bản, tài liệu chứng minh", max_length=160, blank=True)

    class Meta(Entry.Meta):
        ordering = ("on", "id")
        verbose_name_plural = "studies"
        constraints = (
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                name="one_standing_study_each", fields=["assignment"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.on}"


class Proposal(Entry):
    """What the ward proposed to a superior body about an act: to whom, by which paper, what and why."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "watched",
        "addressee",
        "document_code",
        "on",
        "problem",
        "wish",
    )

    watched = models.ForeignKey(
        WatchedAct, on_delete=models.PROTECT, related_name="proposals", verbose_name="văn bản"
    )
    addressee = models.CharField("gửi", max_length=200)
    document_code = models.CharField("văn bản kiến nghị", max_length=160)
    on = models.DateField("ngày gửi")
    problem = models.CharField("vướng mắc", max_length=1000)
    wish = models.CharField("đề nghị", max_length=1000)

    class Meta(Entry.Meta):
        ordering = ("-on", "id")

    def __str__(self) -> str:
        return self.document_code
