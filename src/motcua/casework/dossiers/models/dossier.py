"""The dossier as it stands: a projection of its moves, kept for lists and look-ups."""

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.casework.dossiers.deadlines import Facts, Halt, SupplementRule
from motcua.casework.dossiers.models.moves import FAR, Constraints, Move, Pause, labelled
from motcua.casework.dossiers.states import (
    NOT_RECEIVED,
    SETTLED,
    TERMINAL,
    Holder,
    State,
    SubState,
    Timeliness,
)
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.catalogue.procedures.states import Channel
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Neighbourhood, Unit
from motcua.foundation.people.models import Person


class ReturnWay(models.TextChoices):
    """Where the applicant wants the result."""

    COUNTER = "counter", "Tại bộ phận một cửa"
    POST = "post", "Qua dịch vụ bưu chính công ích"
    ELECTRONIC = "electronic", "Trực tuyến"


def _is_a_known_turn() -> Q:
    """Code, sub-state and holder belong together."""
    known = Q()
    for sub in SubState:
        known |= Q(state=sub.state.value, sub_state=sub.value, holder=sub.holder.value)
    return known


def _unit_field(name: str) -> "models.CharField[str, str]":
    return models.CharField(name, max_length=12, choices=[(unit.value, unit.value) for unit in LimitUnit])


def _value_field(name: str) -> "models.DecimalField[Decimal | None, Decimal | None]":
    return models.DecimalField(name, max_digits=7, decimal_places=2, null=True, blank=True)


_UNRECEIVED = Q(state__in=sorted(NOT_RECEIVED)) | Q(
    sub_state=SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE.value
)
_RULES: Constraints = (
    models.CheckConstraint(name="dossiers_step_is_known", condition=_is_a_known_turn()),
    models.CheckConstraint(
        name="dossiers_closed_is_ended_or_voided",
        condition=Q(closed_at=None, voided_at=None) & ~Q(state__in=sorted(TERMINAL))
        | Q(closed_at__isnull=False) & (Q(state__in=sorted(TERMINAL)) | Q(voided_at__isnull=False)),
    ),
    models.CheckConstraint(
        name="dossiers_accepted_has_its_reception",
        condition=Q(received_at=None) & _UNRECEIVED | Q(received_at__isnull=False) & ~_UNRECEIVED,
    ),
    models.CheckConstraint(
        name="dossiers_settled_has_a_result",
        condition=(Q(state__in=sorted(SETTLED), resolved_at__isnull=False) & ~Q(result_number=""))
        | (Q(resolved_at=None, result_number="") & ~Q(state__in=sorted(SETTLED))),
    ),
    models.CheckConstraint(
        name="dossiers_result_is_judged_twice",
        condition=Q(resolved_at=None, timeliness_by_moment="", timeliness_by_day="")
        | (Q(resolved_at__isnull=False) & ~Q(timeliness_by_moment="") & ~Q(timeliness_by_day="")),
    ),
    models.CheckConstraint(
        name="dossiers_returned_has_its_moment",
        condition=Q(returned_at=None) & ~Q(state=State.RETURNED.value)
        | Q(state=State.RETURNED.value, returned_at__isnull=False, returned_at__gte=F("resolved_at")),
    ),
    models.CheckConstraint(
        name="dossiers_result_comes_after_reception",
        condition=Q(resolved_at=None) | Q(resolved_at__gte=F("received_at")),
    ),
    models.CheckConstraint(
        name="dossiers_moved_before_it_was_entered", condition=Q(changed_at__gte=F("moved_at"))
    ),
    models.CheckConstraint(
        name="dossiers_apology_moves_the_date_only_later",
        condition=Q(due_at=None, original_due_at=None)
        | Q(due_at__isnull=False, original_due_at__isnull=False)
        & (
            Q(apology_count=0, due_at=F("original_due_at"))
            | Q(apology_count__gte=1, due_at__gte=F("original_due_at"))
        ),
    ),
    models.CheckConstraint(
        name="dossiers_voided_only_with_a_reason",
        condition=Q(voided_at=None, void_reason="") | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
    ),
    models.CheckConstraint(
        name="dossiers_limit_is_whole",
        condition=Q(limit_unit=LimitUnit.NONE.value, limit_value=None)
        | (~Q(limit_unit=LimitUnit.NONE.value) & Q(limit_value__gt=0)),
    ),
    models.CheckConstraint(
        name="dossiers_legal_limit_is_whole",
        condition=Q(legal_limit_unit=LimitUnit.NONE.value, legal_limit_value=None)
        | (~Q(legal_limit_unit=LimitUnit.NONE.value) & Q(legal_limit_value__gt=0)),
    ),
    models.CheckConstraint(name="dossiers_extended_by_days_not_less", condition=Q(extension_days__gte=0)),
    models.CheckConstraint(name="dossiers_has_a_set_of_papers", condition=Q(set_count__gte=1)),
    models.CheckConstraint(name="dossiers_has_a_code", condition=~Q(code="")),
    models.CheckConstraint(
        name="dossiers_came_by_a_known_channel",
        condition=Q(channel__in=Channel.values, return_way__in=ReturnWay.values),
    ),
    models.UniqueConstraint(name="dossiers_code_is_given_once", fields=["code"]),
    models.UniqueConstraint(name="dossiers_registration_code_is_given_once", fields=["registration_code"]),
    models.UniqueConstraint(
        name="dossiers_form_is_sent_once",
        fields=["agency", "form_token"],
        condition=Q(form_token__isnull=False),
    ),
)


class Dossier(SealedModel):
    """A citizen's request for one procedure.

    `code` is the registration code until it is received. `moved_at` and `changed_at` are when the last move
    happened and when it was entered. `original_due_at` is the measure of lateness; `due_at` may be later
    after an apology. `attention_at` is a hint for lists: when somebody at the office should look.
    What was promised (limits, late hour, due style, supplement rule) is kept as it stood on reception.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "code", "registration_code", "version", "listing", "unit", "reception_unit", "owner",
        "submitter", "neighbourhood", "channel", "assisted", "summary", "set_count", "return_way", "form_token",
        "recorded_at", "submitted_at", "state", "sub_state", "holder", "assignee", "revision", "last_move",
        "moved_at", "changed_at", "received_at", "received_by", "received_by_name", "reception_due_at",
        "transfer_due_at", "limit_value", "limit_unit", "same_day", "legal_limit_value", "legal_limit_unit",
        "legal_same_day", "late_hour", "due_style", "supplement_rule", "extension_days", "due_at",
        "original_due_at", "supplement_count", "apology_count", "resolved_at", "result_number", "result_on",
        "result_signer", "timeliness_by_moment", "timeliness_by_day", "returned_at", "returned_to",
        "closed_at", "voided_at", "void_reason",
    )  # fmt: skip
    # Every halt in order while rows are gathered in memory; None: the table is asked.
    halts_in_memory: list[Pause] | None = None

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    code = models.CharField("mã hồ sơ", max_length=60)
    # Null, not "", where there is none: only so does a look-up by either code walk both indexes.
    registration_code = models.CharField("mã đăng ký", max_length=60, null=True, blank=True)  # noqa: DJ001
    version = models.ForeignKey(ProcedureVersion, on_delete=models.PROTECT, related_name="+", db_index=False)
    listing = models.ForeignKey(
        Listing, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", db_index=False)
    reception_unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitter = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    neighbourhood = models.ForeignKey(
        Neighbourhood, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    channel = models.CharField("kênh nộp", max_length=8, choices=Channel.choices)
    assisted = models.BooleanField("cán bộ nộp giúp", default=False)
    summary = models.CharField("nội dung yêu cầu", max_length=500, blank=True)
    set_count = models.PositiveSmallIntegerField("số bộ hồ sơ", default=1)
    return_way = models.CharField(
        "nơi nhận kết quả", max_length=12, choices=ReturnWay.choices, default=ReturnWay.COUNTER
    )
    form_token = models.UUIDField(null=True, blank=True, editable=False)
    recorded_at = models.DateTimeField("nhập lúc")
    submitted_at = models.DateTimeField("nộp lúc", null=True, blank=True)

    state = models.PositiveSmallIntegerField("trạng thái", choices=labelled(State))
    sub_state = models.CharField("bước", max_length=40, choices=labelled(SubState))
    holder = models.CharField("đến lượt", max_length=10, choices=[(h.value, h.label) for h in Holder])
    assignee = models.CharField("người thụ lý", max_length=160, blank=True)
    revision = models.PositiveSmallIntegerField("số việc đã làm", default=0)
    last_move = models.ForeignKey(Move, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    moved_at = models.DateTimeField("việc gần nhất lúc")
    changed_at = models.DateTimeField("nhập gần nhất lúc")
    attention_at = models.DateTimeField("cần xem lúc", default=FAR, editable=False)

    received_at = models.DateTimeField("tiếp nhận lúc", null=True, blank=True)
    received_by = models.CharField("người tiếp nhận", max_length=160, blank=True)
    received_by_name = models.CharField("tên người tiếp nhận", max_length=160, blank=True)
    reception_due_at = models.DateTimeField("hạn tiếp nhận", null=True, blank=True)
    transfer_due_at = models.DateTimeField("hạn chuyển", null=True, blank=True)
    limit_value = _value_field("thời hạn")
    limit_unit = _unit_field("đơn vị")
    same_day = models.BooleanField("trong ngày", default=False)
    legal_limit_value = _value_field("thời hạn theo quy định")
    legal_limit_unit = _unit_field("đơn vị")
    legal_same_day = models.BooleanField("trong ngày theo quy định", default=False)
    late_hour = models.TimeField("giờ chuyển sang ngày sau", null=True, blank=True)
    due_style = models.CharField(
        "cách tính hạn", max_length=12, choices=[(s.value, s.value) for s in DueStyle]
    )
    supplement_rule = models.CharField(
        "cách tính sau bổ sung", max_length=8, choices=[(r.value, r.value) for r in SupplementRule]
    )
    extension_days = models.DecimalField("ngày gia hạn", max_digits=6, decimal_places=2, default=Decimal(0))
    due_at = models.DateTimeField("hẹn trả", null=True, blank=True)
    original_due_at = models.DateTimeField("hạn gốc", null=True, blank=True)
    supplement_count = models.PositiveSmallIntegerField("lần bổ sung", default=0)
    apology_count = models.PositiveSmallIntegerField("lần xin lỗi", default=0)

    resolved_at = models.DateTimeField("có kết quả lúc", null=True, blank=True)
    result_number = models.CharField("số kết quả", max_length=120, blank=True)
    result_on = models.DateField("ngày kết quả", null=True, blank=True)
    result_signer = models.CharField("người ký kết quả", max_length=160, blank=True)
    timeliness_by_moment = models.CharField(max_length=8, choices=labelled(Timeliness), blank=True)
    timeliness_by_day = models.CharField(max_length=8, choices=labelled(Timeliness), blank=True)
    returned_at = models.DateTimeField("trả lúc", null=True, blank=True)
    returned_to = models.CharField("người nhận kết quả", max_length=160, blank=True)
    closed_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    voided_at = models.DateTimeField("hủy bản ghi lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=300, blank=True)

    class Meta:
        ordering = ("attention_at", "id")
        constraints: ClassVar[Constraints] = _RULES
        indexes = (
            models.Index(
                fields=["agency", "attention_at", "id"],
                name="dossiers_open_by_due",
                condition=Q(closed_at=None),
            ),
            models.Index(
                fields=["unit", "attention_at", "id"],
                name="dossiers_open_of_a_unit",
                condition=Q(closed_at=None),
            ),
            models.Index(
                fields=["agency", "state", "attention_at", "id"],
                name="dossiers_open_in_a_state",
                condition=Q(closed_at=None),
            ),
            models.Index(
                fields=["agency", "voided_at"], name="dossiers_voided", condition=Q(voided_at__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return self.code

    @property
    def step(self) -> SubState:
        """Return where exactly the dossier is."""
        return SubState(self.sub_state)

    @property
    def national_state(self) -> State:
        """Return the national status code."""
        return State(self.state)

    @property
    def is_open(self) -> bool:
        """Return whether something may still happen to it."""
        return self.closed_at is None

    @property
    def limit(self) -> Limit:
        """Return the limit promised on reception."""
        return Limit(self.limit_value, LimitUnit(self.limit_unit), self.same_day)

    @property
    def legal_limit(self) -> Limit:
        """Return the law's limit on reception; never shorter than the promised one."""
        return Limit(self.legal_limit_value, LimitUnit(self.legal_limit_unit), self.legal_same_day)

    def facts(self, halts: Sequence[Halt]) -> Facts:
        """Return what the due moment depends on. Raises ValueError for a dossier that was not received."""
        if self.received_at is None:
            raise ValueError("only a received dossier has a due moment")
        return Facts(
            received_at=self.received_at,
            limit=self.limit,
            style=DueStyle(self.due_style),
            late_hour=self.late_hour,
            supplement_rule=SupplementRule(self.supplement_rule),
            halts=halts,
            extension=self.extension_days,
        )
