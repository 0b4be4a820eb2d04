"""What happened to a dossier: its moves, the halts of its clock, its letters of apology."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.casework.dossiers.deadlines import Halt
from motcua.casework.dossiers.states import PauseKind, State, SubState, Timeliness
from motcua.casework.dossiers.transitions import BY_NAME, Clock, Slip, Transition
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Unit

Constraints = tuple[models.BaseConstraint, ...]
# Later than anything: "not yet" in columns that an index walks in order.
FAR = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)


def labelled(words: Iterable[State | SubState | PauseKind | Timeliness]) -> list[tuple[int | str, str]]:
    """Return the choices of a vocabulary."""
    return [(word.value, word.label) for word in words]


def is_a_known_step() -> Q:
    """Return the condition that code and sub-state belong together."""
    known = Q()
    for state in State:
        known |= Q(state=state.value, sub_state__in=[sub.value for sub in SubState if sub.state is state])
    return known


class Move(SealedModel):
    """One move of a dossier, and what was known of the dossier after it: questions "as of" read moves alone.

    `next_at` and `next_recorded_at` tell until when this was the last move (FAR: it still is); they are
    copies of the next move's moments. `code` is the dossier's code after the move. `due_at` is the due moment
    that counts against the office after it: None while the clock stands, unless it had gone by before.
    `by_moment` and `by_day` are the dossier's timeliness, `step_class` that of the step which the move ended.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "dossier", "number", "name", "code", "state_from", "state", "sub_state", "by", "by_name",
        "unit_from", "unit_to", "happened_at", "recorded_at", "step_due_at", "step_class", "reason", "note",
        "slip", "slip_number", "clock", "channel", "received_at", "due_at", "revised_due_at", "resolved_at",
        "by_moment", "by_day", "ended_at",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="moves", db_index=False
    )
    number = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("việc", max_length=40, choices=[(m.name, m.label) for m in BY_NAME.values()])
    code = models.CharField("mã hồ sơ", max_length=60)
    state_from = models.PositiveSmallIntegerField("từ trạng thái", choices=labelled(State), null=True)
    state = models.PositiveSmallIntegerField("trạng thái", choices=labelled(State))
    sub_state = models.CharField("bước", max_length=40, choices=labelled(SubState))
    by = models.CharField("người làm", max_length=160)
    by_name = models.CharField("tên người làm", max_length=160)
    unit_from = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    unit_to = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    happened_at = models.DateTimeField("diễn ra lúc")
    recorded_at = models.DateTimeField("nhập lúc")
    next_at = models.DateTimeField("đến việc sau lúc", default=FAR, editable=False)
    next_recorded_at = models.DateTimeField("việc sau nhập lúc", default=FAR, editable=False)
    step_due_at = models.DateTimeField("hạn của bước", null=True, blank=True)
    step_class = models.CharField("bước đúng hạn", max_length=8, choices=labelled(Timeliness), blank=True)
    reason = models.TextField("lý do", blank=True)
    note = models.TextField("ghi chú", blank=True)
    slip = models.CharField(
        "giấy tờ kèm theo", max_length=12, choices=[(s.value, s.value) for s in Slip], blank=True
    )
    slip_number = models.CharField("số giấy tờ", max_length=120, blank=True)
    clock = models.CharField("đồng hồ", max_length=12, choices=[(c.value, c.value) for c in Clock])
    channel = models.CharField("kênh nộp", max_length=8)
    received_at = models.DateTimeField("tiếp nhận lúc", null=True, blank=True)
    due_at = models.DateTimeField("hạn đang tính", null=True, blank=True)
    revised_due_at = models.DateTimeField("hẹn lại", null=True, blank=True)
    resolved_at = models.DateTimeField("có kết quả lúc", null=True, blank=True)
    by_moment = models.CharField("đúng hạn theo giờ", max_length=8, choices=labelled(Timeliness), blank=True)
    by_day = models.CharField("đúng hạn theo ngày", max_length=8, choices=labelled(Timeliness), blank=True)
    ended_at = models.DateTimeField("kết thúc không có kết quả lúc", null=True, blank=True)

    class Meta:
        ordering = ("dossier_id", "number")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="dossiers_one_move_a_number", fields=["dossier", "number"]),
            models.CheckConstraint(name="dossiers_move_arrives_at_a_known_step", condition=is_a_known_step()),
            models.CheckConstraint(
                name="dossiers_move_is_entered_after_it_happened",
                condition=Q(recorded_at__gte=F("happened_at")),
            ),
            models.CheckConstraint(
                name="dossiers_next_move_is_later",
                condition=Q(next_at__gte=F("happened_at"), next_recorded_at__gte=F("recorded_at")),
            ),
            models.CheckConstraint(
                name="dossiers_step_is_judged_by_its_deadline",
                condition=Q(step_due_at=None, step_class="")
                | (Q(step_due_at__isnull=False) & ~Q(step_class="")),
            ),
            models.CheckConstraint(
                name="dossiers_result_in_a_move_is_judged_twice",
                condition=Q(resolved_at=None, by_moment="", by_day="")
                | (Q(resolved_at__isnull=False) & ~Q(by_moment="") & ~Q(by_day="")),
            ),
        )
        indexes = (
            models.Index(fields=["agency", "happened_at"], name="dossiers_moves_by_moment"),
            # What was left pending from before a period, however long ago it moved.
            models.Index(fields=["agency", "state", "next_recorded_at"], name="dossiers_moves_standing"),
        )

    def __str__(self) -> str:
        return f"{self.code} #{self.number} {self.name}"

    @property
    def transition(self) -> Transition:
        """Return the row of the table of moves that was followed."""
        return BY_NAME[self.name]


class Pause(SealedModel):
    """A stretch in which the office's clock stands still; open while `until` is empty."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "dossier", "kind", "since", "until", "reason", "recorded_at",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="pauses")
    kind = models.CharField("chờ gì", max_length=12, choices=labelled(PauseKind))
    since = models.DateTimeField("từ lúc")
    until = models.DateTimeField("đến lúc", null=True, blank=True)
    reason = models.TextField("lý do", blank=True)
    recorded_at = models.DateTimeField("nhập lúc")

    class Meta:
        ordering = ("dossier_id", "since", "id")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(
                name="dossiers_one_open_pause_a_dossier", fields=["dossier"], condition=Q(until=None)
            ),
            models.CheckConstraint(
                name="dossiers_pause_ends_after_it_begins",
                condition=Q(until=None) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="dossiers_pause_waits_for_something_known",
                condition=Q(kind__in=[kind.value for kind in PauseKind]),
            ),
        )
        indexes = (
            models.Index(
                fields=["agency", "kind", "since"], name="dossiers_open_pauses", condition=Q(until=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.kind} {self.since}"

    @property
    def halt(self) -> Halt:
        """Return the stretch as the deadline's arithmetic takes it."""
        return Halt(PauseKind(self.kind), self.since, self.until)


class Apology(SealedModel):
    """A letter of apology with a new date (NĐ 61/2018 Art 19.9). The original due moment stays the measure."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "dossier", "ordinal", "letter_number", "issued_at", "recorded_at", "original_due_at",
        "revised_due_at", "reason", "signer",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="apologies", db_index=False
    )
    ordinal = models.PositiveSmallIntegerField("lần")
    letter_number = models.CharField("số phiếu", max_length=20)
    issued_at = models.DateTimeField("ký lúc")
    recorded_at = models.DateTimeField("nhập lúc")
    original_due_at = models.DateTimeField("hạn gốc")
    revised_due_at = models.DateTimeField("hẹn lại")
    reason = models.TextField("lý do")
    signer = models.CharField("người ký", max_length=160)

    class Meta:
        ordering = ("dossier_id", "ordinal")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="dossiers_one_apology_an_ordinal", fields=["dossier", "ordinal"]),
            models.CheckConstraint(
                name="dossiers_apology_gives_a_later_date",
                condition=Q(revised_due_at__gt=F("original_due_at")),
            ),
            models.CheckConstraint(
                name="dossiers_apology_is_entered_after_it_is_signed",
                condition=Q(recorded_at__gte=F("issued_at")),
            ),
            models.CheckConstraint(name="dossiers_apology_gives_a_reason", condition=~Q(reason="")),
        )
        indexes = (models.Index(fields=["agency", "issued_at"], name="dossiers_apologies_by_moment"),)

    def __str__(self) -> str:
        return self.letter_number
