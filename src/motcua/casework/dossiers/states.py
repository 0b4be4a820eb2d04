"""Vocabulary: the ten national codes, the local sub-states and whose turn it is in each.

The codes and labels are those of the National Public Service Portal; a dossier has exactly one of
them. Sub-states are ours, each mapped to one code. Pure: no framework.
"""

from enum import IntEnum, StrEnum


class State(IntEnum):
    """A national status code, sent to the National Portal as this number."""

    REGISTERED = 1
    ACCEPTED = 2
    REJECTED_AT_RECEPTION = 3
    PROCESSING = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUIRED = 6
    WITHDRAWN = 7
    STOPPED = 8
    RESOLVED = 9
    RETURNED = 10

    @property
    def label(self) -> str:
        """Return the code's Vietnamese name, exactly as the national system prints it."""
        return _LABELS[self]


_LABELS: dict[State, str] = {
    State.REGISTERED: "Mới đăng ký",
    State.ACCEPTED: "Được tiếp nhận",
    State.REJECTED_AT_RECEPTION: "Không được tiếp nhận",
    State.PROCESSING: "Đang xử lý",
    State.SUPPLEMENT_REQUESTED: "Yêu cầu bổ sung giấy tờ",
    State.PAYMENT_REQUIRED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    State.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    State.STOPPED: "Dừng xử lý",
    State.RESOLVED: "Đã xử lý xong",
    State.RETURNED: "Đã trả kết quả",
}

# Once here, a dossier stays.
TERMINAL = frozenset({State.REJECTED_AT_RECEPTION, State.WITHDRAWN, State.STOPPED, State.RETURNED})
# Grouping of the report forms: in progress, waiting for the citizen, settled, not counted as received.
IN_PROGRESS = frozenset({State.ACCEPTED, State.PROCESSING})
WAITING = frozenset({State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED})
PENDING = IN_PROGRESS | WAITING
SETTLED = frozenset({State.RESOLVED, State.RETURNED})
UNFINISHED = PENDING | {State.REGISTERED}
NOT_RECEIVED = frozenset({State.REGISTERED, State.REJECTED_AT_RECEPTION})


class Holder(StrEnum):
    """Whose turn it is."""

    CITIZEN = "citizen"
    RECEPTION = "reception"
    HANDLER = "handler"
    NOBODY = "nobody"

    @property
    def label(self) -> str:
        """Return the holder's Vietnamese name."""
        return _HOLDER_LABELS[self]


_HOLDER_LABELS: dict[Holder, str] = {
    Holder.CITIZEN: "Người nộp hồ sơ",
    Holder.RECEPTION: "Bộ phận một cửa",
    Holder.HANDLER: "Bộ phận chuyên môn",
    Holder.NOBODY: "Không ai",
}


class SubState(StrEnum):
    """Where exactly a dossier is within its national code."""

    AWAITING_RECEPTION = "awaiting_reception"
    AWAITING_TRANSFER = "awaiting_transfer"
    SENT_ACROSS = "sent_across"
    REFUSED = "refused"
    LAPSED_BEFORE_ACCEPTANCE = "lapsed_before_acceptance"
    IN_HAND = "in_hand"
    SUPPLEMENT_PROPOSED = "supplement_proposed"
    AWAITING_SIGNATURE = "awaiting_signature"
    SUPPLEMENTED = "supplemented"
    CALLED_BACK = "called_back"
    UNDER_VERIFICATION = "under_verification"
    HALTED_BY_INCIDENT = "halted_by_incident"
    AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE = "awaiting_supplement_before_acceptance"
    AWAITING_SUPPLEMENT = "awaiting_supplement"
    SUPPLEMENT_SENT = "supplement_sent"
    AWAITING_PAYMENT = "awaiting_payment"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    REFUSED_AFTER_APPRAISAL = "refused_after_appraisal"
    NOT_SUPPLEMENTED = "not_supplemented"
    RESULT_READY = "result_ready"
    RETURNED = "returned"

    @property
    def label(self) -> str:
        """Return the sub-state's Vietnamese name, as officers see it."""
        return _MEANING[self][0]

    @property
    def state(self) -> State:
        """Return the one national code of this sub-state."""
        return _MEANING[self][1]

    @property
    def holder(self) -> Holder:
        """Return whose turn it is in this sub-state."""
        return HOLDER_OF[self]


_MEANING: dict[SubState, tuple[str, State]] = {
    SubState.AWAITING_RECEPTION: ("Chờ tiếp nhận", State.REGISTERED),
    SubState.AWAITING_TRANSFER: ("Chờ chuyển xử lý", State.ACCEPTED),
    SubState.SENT_ACROSS: ("Chuyển phi địa giới, chờ cơ quan có thẩm quyền nhận", State.ACCEPTED),
    SubState.REFUSED: ("Từ chối tiếp nhận", State.REJECTED_AT_RECEPTION),
    SubState.LAPSED_BEFORE_ACCEPTANCE: (
        "Không tiếp nhận do quá hạn bổ sung",
        State.REJECTED_AT_RECEPTION,
    ),
    SubState.IN_HAND: ("Đang xử lý", State.PROCESSING),
    SubState.SUPPLEMENT_PROPOSED: ("Yêu cầu một cửa bổ sung", State.PROCESSING),
    SubState.AWAITING_SIGNATURE: ("Trình ký", State.PROCESSING),
    SubState.SUPPLEMENTED: ("Hoàn thành bổ sung", State.PROCESSING),
    SubState.CALLED_BACK: ("Thu hồi kết quả để xử lý lại", State.PROCESSING),
    SubState.UNDER_VERIFICATION: ("Đang xác minh", State.PROCESSING),
    SubState.HALTED_BY_INCIDENT: ("Tạm dừng do sự cố hệ thống", State.PROCESSING),
    SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: (
        "Chờ bổ sung tiếp nhận",
        State.SUPPLEMENT_REQUESTED,
    ),
    SubState.AWAITING_SUPPLEMENT: ("Yêu cầu công dân bổ sung", State.SUPPLEMENT_REQUESTED),
    SubState.SUPPLEMENT_SENT: ("Công dân đã gửi bổ sung", State.SUPPLEMENT_REQUESTED),
    SubState.AWAITING_PAYMENT: ("Chờ thanh toán", State.PAYMENT_REQUIRED),
    SubState.WITHDRAWN: ("Đã rút hồ sơ", State.WITHDRAWN),
    SubState.STOPPED: ("Dừng xử lý", State.STOPPED),
    SubState.REFUSED_AFTER_APPRAISAL: ("Từ chối chuyên ngành", State.STOPPED),
    SubState.NOT_SUPPLEMENTED: ("Dừng do quá hạn bổ sung", State.STOPPED),
    SubState.RESULT_READY: ("Có kết quả, chờ trả", State.RESOLVED),
    SubState.RETURNED: ("Đã trả kết quả", State.RETURNED),
}

HOLDER_OF: dict[SubState, Holder] = {
    SubState.AWAITING_RECEPTION: Holder.RECEPTION,
    SubState.AWAITING_TRANSFER: Holder.RECEPTION,
    SubState.SENT_ACROSS: Holder.RECEPTION,
    SubState.REFUSED: Holder.NOBODY,
    SubState.LAPSED_BEFORE_ACCEPTANCE: Holder.NOBODY,
    SubState.IN_HAND: Holder.HANDLER,
    SubState.SUPPLEMENT_PROPOSED: Holder.RECEPTION,
    SubState.AWAITING_SIGNATURE: Holder.HANDLER,
    SubState.SUPPLEMENTED: Holder.HANDLER,
    SubState.CALLED_BACK: Holder.HANDLER,
    SubState.UNDER_VERIFICATION: Holder.HANDLER,
    SubState.HALTED_BY_INCIDENT: Holder.NOBODY,
    SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: Holder.CITIZEN,
    SubState.AWAITING_SUPPLEMENT: Holder.CITIZEN,
    SubState.SUPPLEMENT_SENT: Holder.RECEPTION,
    SubState.AWAITING_PAYMENT: Holder.CITIZEN,
    SubState.WITHDRAWN: Holder.NOBODY,
    SubState.STOPPED: Holder.NOBODY,
    SubState.REFUSED_AFTER_APPRAISAL: Holder.NOBODY,
    SubState.NOT_SUPPLEMENTED: Holder.NOBODY,
    SubState.RESULT_READY: Holder.RECEPTION,
    SubState.RETURNED: Holder.NOBODY,
}


# Received, open, and the office's clock does not run.
CLOCK_STANDS = frozenset(
    {
        SubState.AWAITING_SUPPLEMENT,
        SubState.SUPPLEMENT_SENT,
        SubState.AWAITING_PAYMENT,
        SubState.SENT_ACROSS,
        SubState.HALTED_BY_INCIDENT,
    }
)


class Timeliness(StrEnum):
    """How a finished step or dossier stands to its deadline."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"

    @property
    def label(self) -> str:
        """Return the Vietnamese word of the report forms."""
        return _TIMELINESS_LABELS[self]


_TIMELINESS_LABELS: dict[Timeliness, str] = {
    Timeliness.EARLY: "Trước hạn",
    Timeliness.ON_TIME: "Đúng hạn",
    Timeliness.LATE: "Quá hạn",
}


class PauseKind(StrEnum):
    """Why the office's clock stands still."""

    SUPPLEMENT = "supplement"
    PAYMENT = "payment"
    ACROSS = "across"
    INCIDENT = "incident"

    @property
    def label(self) -> str:
        """Return the Vietnamese reason."""
        return _PAUSE_LABELS[self]


_PAUSE_LABELS: dict[PauseKind, str] = {
    PauseKind.SUPPLEMENT: "Chờ công dân bổ sung hồ sơ",
    PauseKind.PAYMENT: "Chờ thực hiện nghĩa vụ tài chính",
    PauseKind.ACROSS: "Chờ cơ quan có thẩm quyền nhận hồ sơ phi địa giới",
    PauseKind.INCIDENT: "Sự cố hệ thống",
}
