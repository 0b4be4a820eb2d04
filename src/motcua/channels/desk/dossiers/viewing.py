"""One dossier: where it is, what it was promised, what happened, and what this person may do next."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.models import Dossier
from motcua.channels.desk.dossiers import acts, papers
from motcua.channels.desk.dossiers.finding import of_a_dossier
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people import actions as people
from motcua.foundation.people import queries as persons
from motcua.kernel import clock
from motcua.ui.pages import page


@require_safe
@of_a_dossier
def dossier(request: HttpRequest, actor: Actor, dossier: Dossier) -> HttpResponse:
    """Show one dossier; that its applicant's data was read is noted, with the purpose."""
    now = clock.now()
    note_reading(dossier, actor, now, f"Giải quyết hồ sơ {dossier.code}")
    context = _told(actor, dossier, now) | {"fresh_slip": request.GET.get("phieu", "")}
    return page(request, "desk/dossiers/dossier.html", context)


def note_reading(dossier: Dossier, actor: Actor, now: dt.datetime, purpose: str) -> None:
    """Note that an officer read the data of a dossier's people, and what for."""
    for person in {dossier.owner, dossier.submitter}:
        people.note_access(person, by=actor, at=now, purpose=purpose)


def _told(actor: Actor, found: Dossier, now: dt.datetime) -> dict[str, object]:
    offered = acts.offered(actor, found)
    first, today = acts.next_of(offered, found), clock.local_date(now)
    outlook = queries.outlook(found, at=now)
    due_at = outlook.deadline.due_at if outlook.deadline else found.due_at or found.reception_due_at
    return {
        "dossier": found,
        "assignee": _name(found.assignee),
        "outlook": outlook,
        "due_at": due_at,
        "urgency": queries.urgency(due_at, found.state, now),
        "lines": queries.papers(found),
        "timeline": queries.timeline(found),
        "next_act": first,
        "next_form": first.form(setting=acts.setting(first, found, actor, today)) if first else None,
        "other_acts": [act for act in offered if act is not first],
        "may_void": queries.may_void(actor, found),
        "slips": papers.offered(found),
        "oddities": persons.oddities(id_number=found.owner.id_number, born_on=found.owner.born_on),
        "now": now,
    }


def _name(ref: str) -> str:
    """Return the name of the officer in charge, "" for nobody."""
    account = organisation.access_account(ref.removeprefix("account:")) if ref else None
    return account.full_name if account else ref
