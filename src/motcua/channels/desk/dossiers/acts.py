"""How the table of moves is offered at the desk: which act comes next, the form of each, its word in the address."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState as S
from motcua.casework.dossiers.transitions import BY_NAME, Clock, Transition
from motcua.channels.desk.dossiers import forms
from motcua.channels.desk.dossiers.forms import ActForm, Setting
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import text

_FORMS: dict[str, type[ActForm]] = {
    "transfer": forms.TransferForm,
    "forward": forms.ForwardForm,
    "consult": forms.ConsultForm,
    "send_across": forms.AcrossForm,
    "extend_for_verification": forms.ExtendForm,
    "ask_for_supplement": forms.SupplementForm,
    "ask_before_acceptance": forms.SupplementForm,
    "resolve": forms.ResolveForm,
    "resolve_on_payment": forms.ResolveForm,
    "return_result": forms.ReturnForm,
    "apologise": forms.ApologyForm,
}
# Where a dossier is → what ordinarily comes next, whoever does it; the first that this person may do is theirs.
_AT_WORK = ("take", "submit_for_signature")
NEXT: dict[S, tuple[str, ...]] = {
    S.AWAITING_RECEPTION: ("accept_online",),
    S.AWAITING_TRANSFER: ("transfer",),
    S.SENT_ACROSS: ("arrive_across",),
    S.IN_HAND: _AT_WORK,
    S.SUPPLEMENT_PROPOSED: ("ask_for_supplement",),
    S.AWAITING_SIGNATURE: ("resolve",),
    S.SUPPLEMENTED: _AT_WORK,
    S.CALLED_BACK: _AT_WORK,
    S.UNDER_VERIFICATION: ("submit_for_signature",),
    S.HALTED_BY_INCIDENT: ("continue_after_incident",),
    S.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: ("answer_before_acceptance",),
    S.AWAITING_SUPPLEMENT: ("complete_supplement",),
    S.SUPPLEMENT_SENT: ("complete_supplement",),
    S.AWAITING_PAYMENT: ("confirm_payment", "resolve_on_payment"),
    S.RESULT_READY: ("return_result",),
}
# What ends a dossier without a result, or takes something back: its button is red.
_GRAVE = frozenset(
    {
        "refuse",
        "withdraw",
        "stop",
        "refuse_after_appraisal",
        "lapse_supplement",
        "lapse_before_acceptance",
        "call_back",
    }
)
_CLOCK_WORDS: dict[Clock, str] = {
    Clock.START: "Thời hạn bắt đầu tính từ lúc tiếp nhận; giấy hẹn in được ngay sau đó.",
    Clock.PAUSE: "Thời hạn ngừng tính từ lúc này cho đến khi hết lý do chờ.",
    Clock.RESUME: "Thời hạn được tính tiếp hoặc tính lại; chương trình ghi ngày hẹn trả mới.",
    Clock.EXTEND: "Ngày hẹn trả lùi lại theo số ngày làm việc ghi dưới đây.",
    Clock.RESCHEDULE: "Người nộp nhận phiếu xin lỗi với ngày hẹn mới; việc đúng hạn hay trễ vẫn tính theo hạn gốc.",
    Clock.END: "Thời hạn thôi tính từ lúc này; chương trình ghi hồ sơ sớm, đúng hay quá hạn.",
    Clock.REOPEN: "Hồ sơ trở lại xử lý như chưa có kết quả; hạn gốc giữ nguyên.",
}


@dataclass(frozen=True, slots=True)
class DeskAct:
    """One act as the desk offers it."""

    move: Transition
    slug: str
    form: type[ActForm]
    is_grave: bool

    @property
    def label(self) -> str:
        """Return the act's words."""
        return self.move.label

    @property
    def consequence(self) -> str:
        """Return what the act does to the time limit, "" for nothing."""
        return "" if self.is_grave and self.move.clock is Clock.END else _CLOCK_WORDS.get(self.move.clock, "")


def _act(move: Transition) -> DeskAct:
    form = _FORMS.get(move.name, forms.ReasonForm if move.needs_reason else ActForm)
    return DeskAct(move, text.slug(move.label), form, move.name in _GRAVE)


ACTS: dict[str, DeskAct] = {
    act.slug: act for act in (_act(move) for move in BY_NAME.values() if move.sources)
}


def offered(actor: Actor, dossier: Dossier) -> list[DeskAct]:
    """Return the acts this person may do now, grave ones last."""
    names = {move.name for move in queries.moves_offered(actor, dossier)}
    return sorted((act for act in ACTS.values() if act.move.name in names), key=lambda act: act.is_grave)


def next_of(acts: Sequence[DeskAct], dossier: Dossier) -> DeskAct | None:
    """Return the act that ordinarily comes next, if it is among those offered. Nobody takes what somebody has taken."""
    ways = [name for name in NEXT.get(dossier.step, ()) if name != "take" or not dossier.assignee]
    return next((act for name in ways for act in acts if act.move.name == name), None)


def setting(act: DeskAct, dossier: Dossier, actor: Actor, today: dt.date) -> Setting:
    """Return what surrounds an act's form; units and specialists are read only where they are chosen."""
    fields = act.form.base_fields
    agency = dossier.agency
    return Setting(
        dossier=dossier,
        actor=actor,
        units=organisation.units(agency, today) if "unit" in fields else (),
        specialists=_specialists(agency, today) if "assignee" in fields else (),
    )


def _specialists(agency: Agency, today: dt.date) -> list[organisation.Holder]:
    return [one for one in organisation.officers(agency, today) if Role.SPECIALIST in one.roles]
