"""Tables of working time. Rows without an agency hold for the whole country; an agency's own go before.

Every row is known from `recorded_at` until `voided_at`, so that a calendar can be built as it stood.
"""

import datetime as dt
import uuid
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from motcua.foundation.calendars.states import Confidence, SpecialKind
from motcua.foundation.ledger.models import SealedModel

# The rows that hold now.
STANDING = Q(voided_at=None)


def known_at(moment: dt.datetime) -> Q:
    """Return the condition of rows that held at a moment."""
    return Q(recorded_at__lte=moment) & (Q(voided_at=None) | Q(voided_at__gt=moment))


class Kept(SealedModel):
    """A row with its source, entered at a moment, voided at another."""

    SEALED: ClassVar[tuple[str, ...]] = (
        "confidence",
        "recorded_at",
        "entered_by",
        "voided_at",
        "void_reason",
    )

    confidence = models.CharField("mức kiểm chứng", max_length=12, choices=Confidence.choices)
    recorded_at = models.DateTimeField("nhập lúc")
    entered_by = models.CharField("người nhập", max_length=160)
    voided_at = models.DateTimeField("hết hiệu lực lúc", null=True, blank=True)
    void_reason = models.CharField("lý do", max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
        )


class WorkingWeek(Kept):
    """Sessions by weekday from a day on, for one agency or (agency empty) for all.

    `sessions` maps "0" (Monday) … "6" to `[["07:30", "11:30"], …]`; `hours_per_day` is what one
    working day counts when a limit is turned into hours.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "valid_from",
        "valid_to",
        "sessions",
        "hours_per_day",
        "source",
        *Kept.SEALED,
    )

    agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="working_weeks"
    )
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    sessions = models.JSONField("giờ làm việc theo thứ")
    hours_per_day = models.DecimalField("số giờ của một ngày làm việc", max_digits=4, decimal_places=2)
    source = models.CharField("căn cứ", max_length=300)

    class Meta(Kept.Meta):
        ordering = ("valid_from", "id")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Kept.Meta.constraints,
            models.CheckConstraint(
                name="calendars_week_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(name="calendars_day_has_hours", condition=Q(hours_per_day__gt=0)),
            models.UniqueConstraint(
                name="calendars_one_national_week_a_day",
                fields=["valid_from"],
                condition=Q(agency=None, voided_at=None),
            ),
            models.UniqueConstraint(
                name="calendars_one_own_week_a_day",
                fields=["agency", "valid_from"],
                condition=Q(agency__isnull=False, voided_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.agency_id or 'cả nước'} từ {self.valid_from}"


class SpecialDay(Kept):
    """A day off, a half day or a make-up day, with the text that says so.

    `sessions` are required for a half day, empty for a day off; a make-up day without sessions works
    as the day it stands `instead_of` (else as a Monday), each agency by its own hours.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "day",
        "kind",
        "sessions",
        "instead_of",
        "reason",
        "decree",
        *Kept.SEALED,
    )

    agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="special_days"
    )
    day = models.DateField("ngày")
    kind = models.CharField("loại", max_length=8, choices=SpecialKind.choices)
    sessions = models.JSONField("giờ làm việc", default=list, blank=True)
    instead_of = models.DateField("thay cho ngày", null=True, blank=True)
    reason = models.CharField("lý do", max_length=160)
    decree = models.CharField("văn bản", max_length=300)

    class Meta(Kept.Meta):
        ordering = ("day", "id")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Kept.Meta.constraints,
            models.CheckConstraint(
                name="calendars_only_make_up_is_instead",
                condition=Q(instead_of=None) | Q(kind=SpecialKind.MAKE_UP.value),
            ),
            models.UniqueConstraint(
                name="calendars_one_national_rule_a_day",
                fields=["day"],
                condition=Q(agency=None, voided_at=None),
            ),
            models.UniqueConstraint(
                name="calendars_one_own_rule_a_day",
                fields=["agency", "day"],
                condition=Q(agency__isnull=False, voided_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.day} {self.kind}: {self.reason}"


class LoadedYear(Kept):
    """A year whose national special days have all been entered."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("year", "note", *Kept.SEALED)

    year = models.PositiveSmallIntegerField("năm")
    note = models.CharField("ghi chú", max_length=500)

    class Meta(Kept.Meta):
        ordering = ("year", "id")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Kept.Meta.constraints,
            models.UniqueConstraint(
                name="calendars_year_loaded_once", fields=["year"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return str(self.year)


class FixedHoliday(Kept):
    """A public holiday that falls on the same date each year: what is certain of a year not yet loaded."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "month",
        "day",
        "reason",
        "decree",
        "since_year",
        "until_year",
        *Kept.SEALED,
    )

    month = models.PositiveSmallIntegerField(
        "tháng", validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    day = models.PositiveSmallIntegerField("ngày", validators=[MinValueValidator(1), MaxValueValidator(31)])
    reason = models.CharField("lý do", max_length=160)
    decree = models.CharField("văn bản", max_length=300)
    since_year = models.PositiveSmallIntegerField("từ năm")
    until_year = models.PositiveSmallIntegerField("đến năm", null=True, blank=True)

    class Meta(Kept.Meta):
        ordering = ("month", "day", "since_year")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Kept.Meta.constraints,
            models.CheckConstraint(
                name="calendars_fixed_day_is_a_date",
                condition=Q(month__gte=1, month__lte=12, day__gte=1, day__lte=31),
            ),
            models.UniqueConstraint(
                name="calendars_fixed_day_once",
                fields=["month", "day", "since_year"],
                condition=Q(voided_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.day}/{self.month} {self.reason}"


class Stamp(models.Model):
    """One row whose value is new after every change of the calendar's rows: what caches compare."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(name="calendars_one_stamp", condition=Q(id=1)),
        )

    def __str__(self) -> str:
        return str(self.value)
