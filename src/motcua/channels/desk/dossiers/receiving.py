"""Reception at the counter, on one screen from the keyboard: Enter looks up and shows, one key receives."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from motcua.casework import intake
from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.queries import Expected
from motcua.channels.desk import access
from motcua.channels.desk.dossiers import looking_up, papers, viewing
from motcua.channels.desk.dossiers.finding import of_a_dossier
from motcua.channels.desk.dossiers.looking_up import What, Who
from motcua.channels.desk.dossiers.receiving_forms import WAYS, ReceiveForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Unit
from motcua.foundation.organisation.roles import RECEPTION_ROLES
from motcua.foundation.people import actions as people
from motcua.kernel import clock, dates, ids, storing
from motcua.kernel.rules import Denied
from motcua.ui.fields import MomentField
from motcua.ui.pages import page

RECEIVE, REFUSE = "nhan", "tu-choi"
_BESIDE: tuple[tuple[type[Denied], str], ...] = (
    (intake.NumberOfAnother, "id_number"),
    (actions.WrongTime, "happened_at"),
    (actions.NotOffered, "find_procedure"),
    (actions.ReasonMissing, "reason"),
)


@dataclass(frozen=True, slots=True)
class Counter:
    """One request at the counter: who works here, who stands there, what they ask for, what was typed."""

    actor: Actor
    agency: Agency
    now: dt.datetime
    typed: dict[str, str]
    who: Who
    what: What

    @property
    def happened_at(self) -> dt.datetime:
        """Return when it was received, as far as what was typed can be read."""
        try:
            typed = MomentField(required=False).clean(self.typed.get("happened_at", ""))
        except ValidationError:
            return self.now
        return typed if isinstance(typed, dt.datetime) else self.now

    def expected(self) -> tuple[Expected | None, str]:
        """Return what would be promised for what was chosen, or None and why nothing can be."""
        version, listing = self.what.version, self.what.listing
        if version is None:
            return None, "Hãy chọn thủ tục trước khi tiếp nhận."
        channel = WAYS.get(self.typed.get("way", ""), WAYS["direct"])[0].value
        try:
            return queries.expected(self.agency, version, listing, channel=channel, at=self.happened_at), ""
        except Denied as denied:
            return None, f"{denied} Hãy báo quản trị hệ thống nhập lịch và quy định, hoặc xem lại ngày."


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@storing.answers_kept()
def receive(request: HttpRequest) -> HttpResponse:
    """Show the counter's one screen; look up; receive or refuse."""
    counter = _counter(request)
    deed = request.POST.get("viec", "")
    form = _form(counter, is_sent=deed in {RECEIVE, REFUSE})
    expected, why_not = counter.expected()
    if form.is_bound and _may_go_on(counter, form, expected, why_not):
        made = _made(counter, form, deed)
        if made:
            return redirect("desk:dossier-received", code=made)
    context = _shown(counter, form, expected) | {"why_not": why_not}
    return page(request, "desk/dossiers/receive.html", context, status=422 if form.is_bound else 200)


def _counter(request: HttpRequest) -> Counter:
    actor, now = access.officer(request, *sorted(RECEPTION_ROLES)), clock.now()
    agency = organisation.agency(actor.agency)
    typed = {key: str(value) for key, value in (request.POST or request.GET).items()}
    # On receiving, what stands in the look-up boxes was not looked up: what was chosen before holds.
    blank = {"find_person": "", "find_procedure": ""} if typed.get("viec") in {RECEIVE, REFUSE} else {}
    who = looking_up.who(typed | blank, agency)
    if who.known is not None and who.is_new_choice:
        people.note_access(who.known, by=actor, at=now, purpose="Tiếp nhận hồ sơ tại quầy")
    what = looking_up.what(typed | blank, agency, clock.local_date(now))
    return Counter(actor, agency, now, typed, who, what)


def _form(counter: Counter, *, is_sent: bool) -> ReceiveForm:
    neighbourhoods = organisation.neighbourhoods(counter.agency, clock.local_date(counter.now))
    form = ReceiveForm(
        counter.typed if is_sent else None,
        required=counter.what.papers,
        neighbourhoods=neighbourhoods,
        units=_units(counter),
        known=counter.who.known,
        initial=_begin(counter),
    )
    if focus := _focus(counter):
        form.fields[focus].widget.attrs["autofocus"] = True
    return form


def _units(counter: Counter) -> list[Unit]:
    """Return the units to choose from where the ward's list names none for the procedure."""
    listing = counter.what.listing
    if listing is None or listing.unit_id is not None:
        return []
    return list(organisation.units(counter.agency, clock.local_date(counter.now)))


def _begin(counter: Counter) -> dict[str, object]:
    """Return what the fields begin with: what was typed, then what the look-up found."""
    kept = dict(counter.typed)
    if counter.what.code != counter.typed.get("procedure"):
        kept = {
            key: value for key, value in kept.items() if key.partition("_")[0] not in {"goc", "ct", "sao"}
        }
    looked_up = {"find_person": "", "find_procedure": ""}
    if counter.what.version is not None and "set_count" not in kept:
        looked_up["set_count"] = str(counter.what.version.set_count)
    return {"token": ids.new(), **kept, **looked_up, **counter.who.begin}


def _focus(counter: Counter) -> str:
    """Return the field where the next thing is typed, "" where one of a short list is to be pressed."""
    who, name = counter.who, counter.who.begin.get("full_name") or counter.typed.get("full_name")
    if who.candidates or counter.what.candidates:
        return ""
    if not (who.known or who.remark or name):
        return "find_person"
    if who.known is None and not name:
        return "full_name"
    return "summary" if counter.what.version else "find_procedure"


def _may_go_on(counter: Counter, form: ReceiveForm, expected: Expected | None, why_not: str) -> bool:
    """Return whether all that was typed holds and what was told the person still stands."""
    is_refusal = counter.typed["viec"] == REFUSE
    if is_refusal and not form.data.get("reason", "").strip():
        form.add_error("reason", "Hãy ghi lý do: từ chối phải nêu lý do bằng văn bản.")
    if counter.what.version is None or (expected is None and not is_refusal):
        form.add_error("find_procedure", why_not)
    elif expected and not is_refusal and _due_day(expected) != counter.typed.get("shown_due", ""):
        form.add_error(
            None, f"Hẹn trả vừa tính lại: {_due_words(expected)}. Báo người nộp rồi bấm Tiếp nhận lần nữa."
        )
    return form.is_valid()


def _made(counter: Counter, form: ReceiveForm, deed: str) -> str:
    """Receive or refuse; return the code, or "" with the refusal in the form. A form sent twice makes one dossier."""
    assert counter.what.version is not None
    assert counter.what.listing is not None
    filing = intake.Filing(counter.what.version, counter.what.listing, **form.filing())
    told: dict[str, Any] = {"by": counter.actor, "at": counter.now}
    act: Callable[..., Dossier] = intake.receive
    if deed == REFUSE:
        act, told = intake.refuse, told | {"reason": form.cleaned_data["reason"]}
    try:
        return act(counter.agency, filing, form.owner(), form.submitter(), **told).code
    except IntegrityError:
        already = queries.received_with(counter.actor.agency, form.cleaned_data["token"])
        if not already:
            raise
        return already
    except Denied as denied:
        form.add_error(next((name for kind, name in _BESIDE if isinstance(denied, kind)), None), str(denied))
        return ""


def _shown(counter: Counter, form: ReceiveForm, expected: Expected | None) -> dict[str, object]:
    return {
        "form": form,
        "who": counter.who,
        "what": counter.what,
        "expected": expected,
        "shown_due": _due_day(expected) if expected else "",
        "due_words": _due_words(expected) if expected else "",
        "alike": _alike(counter),
        "now": counter.now,
    }


def _alike(counter: Counter) -> tuple[str, ...]:
    """Return the open dossiers of this person for this very procedure: one more may be a mistake."""
    known, version = counter.who.known, counter.what.version
    return queries.open_alike(known, version) if known and version else ()


def _due_day(expected: Expected) -> str:
    due_at = expected.deadline.due_at
    return clock.local_date(due_at).isoformat() if due_at else "-"


def _due_words(expected: Expected) -> str:
    due_at = expected.deadline.due_at
    if due_at is None:
        return "không quy định thời hạn"
    here = clock.local(due_at)
    return f"{here:%H:%M}, {dates.with_weekday(here.date())}"


@require_safe
@of_a_dossier
def received(request: HttpRequest, actor: Actor, dossier: Dossier) -> HttpResponse:
    """Say what was received or refused, hand out its paper, and call for the next one."""
    viewing.note_reading(dossier, actor, clock.now(), f"In phiếu của hồ sơ {dossier.code}")
    context = {
        "dossier": dossier,
        "slips": papers.offered(dossier),
        "is_reception": actor.has_any(RECEPTION_ROLES),
    }
    return page(request, "desk/dossiers/received.html", context)
