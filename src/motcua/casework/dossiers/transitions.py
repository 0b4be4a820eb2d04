"""What may follow what: one literal table, and nothing else decides it. Pure: no framework.

From the allowed transitions of the one-stop rules (NĐ 61/2018, NĐ 118/2025 and the national status
codes). A new move is one more row here, one action of the same name and one sentence; tests prove
that the table, the actions, the events and the sentences agree.
"""

from dataclasses import dataclass
from enum import StrEnum

from motcua.casework.dossiers.states import PauseKind, SubState
from motcua.casework.dossiers.states import SubState as S


class Doer(StrEnum):
    """The capacity in which somebody makes a move."""

    CITIZEN = "citizen"
    RECEPTION = "reception"
    HANDLER = "handler"
    SIGNER = "signer"
    SYSTEM = "system"

    @property
    def label(self) -> str:
        """Return the capacity's Vietnamese name."""
        return _DOER_LABELS[self]


_DOER_LABELS: dict[Doer, str] = {
    Doer.CITIZEN: "người nộp hồ sơ",
    Doer.RECEPTION: "cán bộ một cửa",
    Doer.HANDLER: "công chức chuyên môn của bộ phận đang giữ hồ sơ",
    Doer.SIGNER: "lãnh đạo Ủy ban nhân dân",
    Doer.SYSTEM: "hệ thống",
}


class Clock(StrEnum):
    """What a move does to the statutory clock."""

    NONE = "none"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    RESCHEDULE = "reschedule"
    END = "end"
    REOPEN = "reopen"


class Slip(StrEnum):
    """A paper of the standard forms that goes with a move; its number and name depend on the date."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP_NOTICE = "stop_notice"
    CONTROL = "control"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table.

    Empty `sources`: the move makes a new dossier. `target` None: the dossier stays where it is.
    `pause` names what the clock waits for when the move stops it.
    """

    name: str
    label: str
    sources: frozenset[SubState]
    target: SubState | None
    by: frozenset[Doer]
    clock: Clock = Clock.NONE
    slip: Slip | None = None
    needs_reason: bool = False
    pause: PauseKind | None = None

    def lands_in(self, source: SubState) -> SubState:
        """Return the sub-state after the move."""
        return self.target or source


def _set(*states: SubState) -> frozenset[SubState]:
    return frozenset(states)


NEW: frozenset[SubState] = frozenset()
BEFORE_ACCEPTANCE = _set(S.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE)
IN_WORK = _set(
    S.IN_HAND,
    S.SUPPLEMENT_PROPOSED,
    S.AWAITING_SIGNATURE,
    S.SUPPLEMENTED,
    S.CALLED_BACK,
    S.UNDER_VERIFICATION,
)
WAITING = _set(S.AWAITING_SUPPLEMENT, S.SUPPLEMENT_SENT, S.AWAITING_PAYMENT)
OPEN = IN_WORK | WAITING | _set(S.AWAITING_TRANSFER, S.SENT_ACROSS, S.HALTED_BY_INCIDENT)

_C, _R, _H, _L, _S = Doer.CITIZEN, Doer.RECEPTION, Doer.HANDLER, Doer.SIGNER, Doer.SYSTEM
_T = Transition


def _by(*doers: Doer) -> frozenset[Doer]:
    return frozenset(doers)


# fmt: off
ALL: tuple[Transition, ...] = (
    # before acceptance: codes 1, 3 and the supplement of a dossier that is not yet accepted
    _T("register_online", "Nộp hồ sơ trực tuyến", NEW, S.AWAITING_RECEPTION, _by(_C, _S)),
    _T("receive", "Tiếp nhận", NEW, S.AWAITING_TRANSFER, _by(_R), Clock.START, Slip.RECEIPT),
    _T("refuse_at_counter", "Từ chối tiếp nhận tại quầy", NEW, S.REFUSED, _by(_R), Clock.NONE, Slip.REFUSAL, True),
    _T("accept_online", "Tiếp nhận hồ sơ trực tuyến", _set(S.AWAITING_RECEPTION), S.AWAITING_TRANSFER, _by(_R), Clock.START, Slip.RECEIPT),
    _T("refuse", "Từ chối tiếp nhận", _set(S.AWAITING_RECEPTION), S.REFUSED, _by(_R), Clock.NONE, Slip.REFUSAL, True),
    _T("ask_before_acceptance", "Yêu cầu bổ sung trước khi tiếp nhận", _set(S.AWAITING_RECEPTION), S.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE, _by(_R), Clock.NONE, Slip.SUPPLEMENT, True),
    _T("answer_before_acceptance", "Bổ sung hồ sơ chưa tiếp nhận", BEFORE_ACCEPTANCE, S.AWAITING_RECEPTION, _by(_C, _R, _S)),
    _T("lapse_before_acceptance", "Không tiếp nhận do quá hạn bổ sung", BEFORE_ACCEPTANCE, S.LAPSED_BEFORE_ACCEPTANCE, _by(_R, _S), Clock.NONE, Slip.REFUSAL, True),
    # from the counter to the handling unit: code 2 to 4
    _T("send_across", "Chuyển phi địa giới", _set(S.AWAITING_TRANSFER), S.SENT_ACROSS, _by(_R), Clock.PAUSE, Slip.CONTROL, True, PauseKind.ACROSS),
    _T("arrive_across", "Cơ quan có thẩm quyền đã nhận", _set(S.SENT_ACROSS), S.AWAITING_TRANSFER, _by(_R, _S), Clock.RESUME),
    _T("transfer", "Chuyển bộ phận chuyên môn", _set(S.AWAITING_TRANSFER), S.IN_HAND, _by(_R), Clock.NONE, Slip.CONTROL),
    # at the handling unit: within code 4
    _T("take", "Nhận bàn giao hồ sơ", IN_WORK, None, _by(_H), Clock.NONE, Slip.CONTROL),
    _T("forward", "Chuyển xử lý nội bộ", IN_WORK, S.IN_HAND, _by(_H, _L), Clock.NONE, Slip.CONTROL),
    _T("consult", "Lấy ý kiến phối hợp", IN_WORK, None, _by(_H), Clock.NONE, Slip.CONTROL, True),
    _T("extend_for_verification", "Gia hạn để xác minh", IN_WORK, S.UNDER_VERIFICATION, _by(_H), Clock.EXTEND, None, True),
    _T("submit_for_signature", "Trình ký", IN_WORK, S.AWAITING_SIGNATURE, _by(_H), Clock.NONE, Slip.CONTROL),
    _T("halt", "Tạm dừng do sự cố hệ thống", IN_WORK, S.HALTED_BY_INCIDENT, _by(_L, _S), Clock.PAUSE, None, True, PauseKind.INCIDENT),
    _T("continue_after_incident", "Tiếp tục sau sự cố", _set(S.HALTED_BY_INCIDENT), S.IN_HAND, _by(_L, _S), Clock.RESUME),
    # waiting for the citizen: codes 5 and 6
    _T("propose_supplement", "Đề nghị một cửa yêu cầu bổ sung", IN_WORK, S.SUPPLEMENT_PROPOSED, _by(_H), Clock.NONE, None, True),
    _T("ask_for_supplement", "Yêu cầu bổ sung hồ sơ", IN_WORK, S.AWAITING_SUPPLEMENT, _by(_R, _H), Clock.PAUSE, Slip.SUPPLEMENT, True, PauseKind.SUPPLEMENT),
    _T("send_supplement", "Công dân gửi bổ sung", _set(S.AWAITING_SUPPLEMENT), S.SUPPLEMENT_SENT, _by(_C, _R, _S)),
    _T("complete_supplement", "Hoàn thành bổ sung", _set(S.AWAITING_SUPPLEMENT, S.SUPPLEMENT_SENT), S.SUPPLEMENTED, _by(_R), Clock.RESUME),
    _T("require_payment", "Yêu cầu nộp phí, lệ phí, thuế", IN_WORK | _set(S.AWAITING_TRANSFER), S.AWAITING_PAYMENT, _by(_H, _R), Clock.PAUSE, None, True, PauseKind.PAYMENT),
    _T("confirm_payment", "Xác nhận đã nộp", _set(S.AWAITING_PAYMENT), S.IN_HAND, _by(_R, _S), Clock.RESUME),
    _T("resolve_on_payment", "Ký kết quả khi đã nộp đủ", _set(S.AWAITING_PAYMENT), S.RESULT_READY, _by(_L), Clock.END),
    # ends: codes 7, 8, 9, 10 and the way back from 9
    _T("apologise", "Xin lỗi và hẹn lại ngày trả kết quả", IN_WORK | _set(S.AWAITING_TRANSFER), None, _by(_L), Clock.RESCHEDULE, Slip.APOLOGY, True),
    _T("withdraw", "Rút hồ sơ theo yêu cầu", OPEN, S.WITHDRAWN, _by(_R), Clock.END, Slip.STOP_NOTICE, True),
    _T("stop", "Dừng xử lý", OPEN - _set(S.AWAITING_TRANSFER, S.SENT_ACROSS), S.STOPPED, _by(_L), Clock.END, Slip.STOP_NOTICE, True),
    _T("refuse_after_appraisal", "Từ chối giải quyết sau thẩm định", IN_WORK, S.REFUSED_AFTER_APPRAISAL, _by(_L), Clock.END, Slip.REFUSAL, True),
    _T("lapse_supplement", "Dừng do quá hạn bổ sung", _set(S.AWAITING_SUPPLEMENT), S.NOT_SUPPLEMENTED, _by(_L, _S), Clock.END, Slip.STOP_NOTICE, True),
    _T("resolve", "Ký kết quả", IN_WORK, S.RESULT_READY, _by(_L), Clock.END),
    _T("return_result", "Trả kết quả", _set(S.RESULT_READY), S.RETURNED, _by(_R, _S)),
    _T("call_back", "Thu hồi kết quả chưa trả", _set(S.RESULT_READY), S.CALLED_BACK, _by(_L), Clock.REOPEN, None, True),
)
# fmt: on

BY_NAME: dict[str, Transition] = {move.name: move for move in ALL}

# Moves that an officer makes although it is not their turn, each with its reason.
BESIDE_THE_HOLDER: dict[str, str] = {
    "withdraw": "người nộp có quyền rút bất cứ lúc nào trước khi có quyết định",
    "answer_before_acceptance": "một cửa nhập giúp giấy tờ công dân mang đến quầy",
    "send_supplement": "một cửa nhập giúp giấy tờ công dân mang đến quầy",
    "complete_supplement": "một cửa ghi nhận giấy tờ công dân mang đến quầy",
    "confirm_payment": "thu ngân hoặc cổng thanh toán xác nhận thay người nộp",
    "resolve_on_payment": "kết quả đã ký sẵn được phát hành khi có chứng từ nộp tiền",
    "require_payment": "một cửa thông báo khoản thu của hồ sơ đang do chuyên môn giữ",
    "ask_for_supplement": "chuyên môn yêu cầu bổ sung thông qua một cửa",
    "apologise": "lãnh đạo ký phiếu xin lỗi của hồ sơ đang ở bộ phận khác",
    "stop": "lãnh đạo quyết định dừng hồ sơ ở bất cứ khâu nào",
    "refuse_after_appraisal": "lãnh đạo ký văn bản từ chối",
    "resolve": "lãnh đạo ký kết quả do chuyên môn trình",
    "call_back": "lãnh đạo thu hồi kết quả sai trước khi trao",
    "forward": "lãnh đạo phân công lại bộ phận xử lý",
    "halt": "sự cố không thuộc về ai",
    "continue_after_incident": "sự cố không thuộc về ai",
    "lapse_supplement": "hết thời gian chờ công dân",
    "lapse_before_acceptance": "hết thời gian chờ công dân",
    "take": "bộ phận nhận lại hồ sơ đang chờ một cửa yêu cầu bổ sung",
    "consult": "chuyên môn tiếp tục thẩm định khi chờ một cửa yêu cầu bổ sung",
    "extend_for_verification": "chuyên môn tiếp tục thẩm định khi chờ một cửa yêu cầu bổ sung",
    "submit_for_signature": "chuyên môn bỏ đề nghị bổ sung và trình ký",
    "propose_supplement": "chuyên môn sửa nội dung đề nghị bổ sung",
}


def from_state(source: SubState) -> tuple[Transition, ...]:
    """Return the moves that may follow in a sub-state, in the table's order."""
    return tuple(move for move in ALL if source in move.sources)
