"""An act on a dossier: its form, then the act itself. Two officers at once: the second is told what happened."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.models import Dossier
from motcua.channels.desk.dossiers import acts, papers
from motcua.channels.desk.dossiers.acts import ACTS, DeskAct
from motcua.channels.desk.dossiers.finding import of_a_dossier
from motcua.channels.desk.dossiers.forms import ActForm, SupplementForm, VoidForm
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

# A refusal stands beside the field it speaks of, where the form has that field; else above the form.
_BESIDE: tuple[tuple[type[Denied], str], ...] = (
    (actions.WrongTime, "revised_due_at"),
    (actions.WrongTime, "days"),
    (actions.WrongTime, "happened_at"),
    (actions.ReasonMissing, "reason"),
    (actions.ReasonMissing, "result_number"),
)


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_dossier
def act(request: HttpRequest, actor: Actor, dossier: Dossier, act: str) -> HttpResponse:
    """Show what an act asks for; do it."""
    wanted = ACTS.get(act)
    if wanted is None:
        raise Http404("Không có việc này với một hồ sơ.")
    today = clock.local_date(clock.now())
    form = wanted.form(request.POST or None, setting=acts.setting(wanted, dossier, actor, today))
    done = _done(form, wanted, dossier, actor) if form.is_valid() else None
    if done is not None:
        messages.success(request, f"{wanted.label}: đã ghi lúc {dates.moment(done.changed_at)}.")
        return redirect(_afterwards(done, wanted))
    context = _shown(actor, dossier, wanted, form)
    return page(request, "desk/dossiers/act.html", context, status=422 if form.errors else 200)


def _done(form: ActForm, wanted: DeskAct, dossier: Dossier, actor: Actor) -> Dossier | None:
    """Do the act, or put the refusal into the form: nothing typed is lost."""
    try:
        done: Dossier = getattr(actions, wanted.move.name)(dossier, by=actor, at=clock.now(), **form.told())
    except Denied as denied:
        beside = (name for kind, name in _BESIDE if isinstance(denied, kind) and name in form.fields)
        form.add_error(next(beside, None), str(denied))
        return None
    return done


def _afterwards(done: Dossier, wanted: DeskAct) -> str:
    """Return where an act leads: to the dossier, which offers the paper that the act made."""
    address = reverse("desk:dossier", args=[done.code])
    slug = papers.of_slip(wanted.move.slip).slug if wanted.move.slip else ""
    return f"{address}?phieu={slug}" if slug else address


def _shown(actor: Actor, dossier: Dossier, wanted: DeskAct, form: ActForm) -> dict[str, object]:
    """Return the page of an act, with the dossier as it is by now: somebody may have moved it meanwhile."""
    now_there = _as_it_is(actor, dossier) if form.errors else dossier
    return {
        "dossier": now_there,
        "act": wanted,
        "form": form,
        "is_offered": wanted in acts.offered(actor, now_there),
        "where": queries.where_it_is(now_there),
        "names": _names(now_there) if isinstance(form, SupplementForm) else [],
    }


def _as_it_is(actor: Actor, dossier: Dossier) -> Dossier:
    """Return the dossier as it is by now, or as it was where it has left this person's sight."""
    try:
        return queries.access_dossier(actor, dossier.code)
    except queries.DossierNotFound:
        return dossier


def _names(dossier: Dossier) -> list[str]:
    """Return the names of papers to choose from: those handed in, and those that the procedure asks for."""
    brought = [paper.name for paper in queries.papers(dossier)]
    wanted = dossier.version.papers.filter(is_note=False).values_list("name", flat=True)
    return list(dict.fromkeys([*brought, *wanted]))


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_dossier
def void(request: HttpRequest, actor: Actor, dossier: Dossier) -> HttpResponse:
    """Take back a record entered by mistake, with a reason; it stays readable."""
    form = VoidForm(request.POST or None)
    if form.is_valid():
        try:
            actions.void(dossier, reason=form.cleaned_data["reason"], by=actor, at=clock.now())
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, f"Đã hủy bản ghi hồ sơ {dossier.code}.")
            return redirect("desk:dossier", code=dossier.code)
    context = {"dossier": dossier, "form": form, "may_void": queries.may_void(actor, dossier)}
    return page(request, "desk/dossiers/void.html", context, status=422 if form.errors else 200)
