"""Tables of the counter. Tickets are numbers of a day; nothing here names a person."""

import datetime as dt
from typing import ClassVar

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q

from motcua.casework.counter.states import AT_A_WINDOW, CallKind, IssuedAt, TicketState
from motcua.foundation.calendars.states import Confidence
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Dated, Unit

_IS_LETTER = RegexValidator(r"^[A-Z]$", "Ký hiệu là một chữ cái in hoa, không dấu.")
Constraints = tuple[models.BaseConstraint, ...]


def holds_on(day: dt.date) -> Q:
    """Return the condition of dated rows that hold on a day."""
    return Q(valid_from__lte=day) & (Q(valid_to=None) | Q(valid_to__gte=day))


class Service(Dated, SealedModel):
    """What people queue for: a field of procedures, advice, returning results. `letter` leads its tickets."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "letter",
        "name",
        "position",
        "valid_from",
        "valid_to",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="queue_services")
    letter = models.CharField("ký hiệu", max_length=1, validators=[_IS_LETTER])
    name = models.CharField("tên", max_length=120)
    position = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta(Dated.Meta):
        ordering = ("agency_id", "position", "letter")
        constraints: ClassVar[Constraints] = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(name="counter_one_service_a_letter", fields=["agency", "letter"]),
        )

    def __str__(self) -> str:
        return f"{self.letter} {self.name}"


class Window(Dated, SealedModel):
    """A place where people are served. A window without listed services serves all of them."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "number", "name", "unit", "valid_from", "valid_to")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="queue_windows")
    number = models.PositiveSmallIntegerField("số quầy", validators=[MinValueValidator(1)])
    name = models.CharField("tên", max_length=120)
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="queue_windows"
    )

    class Meta(Dated.Meta):
        ordering = ("agency_id", "number")
        constraints: ClassVar[Constraints] = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(name="counter_one_window_a_number", fields=["agency", "number"]),
        )

    def __str__(self) -> str:
        return f"Quầy {self.number}"


class WindowService(SealedModel):
    """A window serves a service."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "window", "service")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    window = models.ForeignKey(Window, on_delete=models.PROTECT, related_name="served")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="served_at")

    class Meta:
        ordering = ("window_id", "service_id")
        constraints = (
            models.UniqueConstraint(name="counter_window_serves_once", fields=["window", "service"]),
        )

    def __str__(self) -> str:
        return f"{self.window_id} {self.service_id}"


class PriorityGroup(Dated, SealedModel):
    """Who is called before others, and by which text. Rank 1 goes first."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "code",
        "name",
        "rank",
        "legal_basis",
        "confidence",
        "valid_from",
        "valid_to",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="priority_groups")
    code = models.SlugField("mã", max_length=40)
    name = models.CharField("tên", max_length=120)
    rank = models.PositiveSmallIntegerField("mức ưu tiên", default=1, validators=[MinValueValidator(1)])
    legal_basis = models.CharField("căn cứ", max_length=300)
    confidence = models.CharField("mức kiểm chứng", max_length=12, choices=Confidence.choices)

    class Meta(Dated.Meta):
        ordering = ("agency_id", "rank", "name")
        constraints: ClassVar[Constraints] = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(name="counter_one_group_a_code", fields=["agency", "code"]),
        )

    def __str__(self) -> str:
        return self.name


class QueueDay(SealedModel):
    """One agency's queue of one day: the last number issued, and when the queue was closed.

    Its row is the lock under which numbers are issued and tickets move.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "day", "last", "closed_at")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    day = models.DateField("ngày")
    last = models.PositiveIntegerField("số cuối đã phát", default=0)
    closed_at = models.DateTimeField("đóng lúc", null=True, blank=True)

    class Meta:
        ordering = ("agency_id", "day")
        constraints = (models.UniqueConstraint(name="counter_one_queue_a_day", fields=["agency", "day"]),)

    def __str__(self) -> str:
        return f"{self.agency_id} {self.day}"


class Ticket(SealedModel):
    """A number of a day for one service. Counted from `recorded_at` until `voided_at`."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "day",
        "number",
        "service",
        "priority",
        "issued_through",
        "state",
        "window",
        "recorded_at",
        "called_at",
        "started_at",
        "ended_at",
        "voided_at",
        "void_reason",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    day = models.DateField("ngày")
    number = models.PositiveIntegerField("số")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="tickets")
    priority = models.ForeignKey(
        PriorityGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="tickets"
    )
    issued_through = models.CharField("phát tại", max_length=10, choices=IssuedAt.choices)
    state = models.CharField(
        "trạng thái", max_length=10, choices=TicketState.choices, default=TicketState.WAITING.value
    )
    window = models.ForeignKey(
        Window, null=True, blank=True, on_delete=models.PROTECT, related_name="tickets"
    )
    recorded_at = models.DateTimeField("phát lúc")
    called_at = models.DateTimeField("gọi lần đầu lúc", null=True, blank=True)
    started_at = models.DateTimeField("bắt đầu phục vụ lúc", null=True, blank=True)
    ended_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=300, blank=True)

    class Meta:
        ordering = ("agency_id", "day", "number")
        constraints = (
            models.UniqueConstraint(name="counter_number_issued_once", fields=["agency", "day", "number"]),
            models.UniqueConstraint(
                name="counter_one_ticket_at_a_window",
                fields=["window"],
                condition=Q(state__in=[state.value for state in AT_A_WINDOW], voided_at=None),
            ),
            models.CheckConstraint(name="counter_number_is_positive", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="counter_called_at_a_window",
                condition=Q(called_at=None, window=None) | Q(called_at__isnull=False, window__isnull=False),
            ),
            models.CheckConstraint(
                name="counter_waiting_is_not_called",
                condition=Q(state=TicketState.WAITING.value, called_at=None)
                | ~Q(state=TicketState.WAITING.value),
            ),
            models.CheckConstraint(
                name="counter_ended_has_a_moment",
                condition=Q(
                    state__in=[TicketState.WAITING.value, *(s.value for s in AT_A_WINDOW)], ended_at=None
                )
                | Q(
                    state__in=[
                        TicketState.DONE.value,
                        TicketState.NO_SHOW.value,
                        TicketState.UNSERVED.value,
                    ],
                    ended_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="counter_ticket_voided_with_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
            models.CheckConstraint(
                name="counter_moments_in_order",
                condition=(Q(called_at=None) | Q(called_at__gte=F("recorded_at")))
                & (Q(started_at=None) | Q(started_at__gte=F("called_at"))),
            ),
        )
        indexes = (models.Index(fields=["agency", "day", "state"], name="counter_queue_of_a_day"),)

    def __str__(self) -> str:
        return f"{self.day} {self.number}"

    @property
    def label(self) -> str:
        """Return the number as it is printed and called: `A015`."""
        return f"{self.service.letter}{self.number:03d}"


class Call(SealedModel):
    """One calling of a ticket at a window."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "ticket", "window", "kind", "called_at")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="calls")
    window = models.ForeignKey(Window, on_delete=models.PROTECT, related_name="calls")
    kind = models.CharField("loại", max_length=6, choices=CallKind.choices)
    called_at = models.DateTimeField("gọi lúc")

    class Meta:
        ordering = ("called_at", "id")
        indexes = (models.Index(fields=["agency", "called_at"], name="counter_calls_by_moment"),)

    def __str__(self) -> str:
        return f"{self.ticket_id} {self.kind} {self.called_at}"
