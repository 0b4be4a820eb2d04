"""Every dossier of a person, finished ones too. What is typed is personal, so it never stands in an address."""

import datetime as dt

from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.queries import FoundRow
from motcua.channels.desk import access
from motcua.channels.desk.dossiers.finding import CASEWORK_ROLES
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people import actions as people
from motcua.foundation.people import queries as persons
from motcua.kernel import clock
from motcua.ui.fields import text
from motcua.ui.pages import page


class WhoForm(forms.Form):
    """A person, by number or name."""

    nguoi = text("Số căn cước, điện thoại hoặc họ tên", length=80)


@never_cache
@sensitive_post_parameters("nguoi")
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Find a person's dossiers, open or finished."""
    actor, now = access.officer(request, *CASEWORK_ROLES), clock.now()
    form = WhoForm(request.POST or None)
    rows = _found(actor, form.cleaned_data["nguoi"], now) if form.is_valid() else ()
    context = {"form": form, "rows": rows, "most": queries.MOST_FOUND}
    return page(request, "desk/dossiers/search.html", context, status=422 if form.errors else 200)


def _found(actor: Actor, typed: str, now: dt.datetime) -> tuple[FoundRow, ...]:
    """Return the dossiers of who fits; that these people were looked up is noted."""
    known = persons.found(organisation.agency(actor.agency), typed)
    rows = queries.of_people(actor, known)
    for person in known if rows else ():
        people.note_access(person, by=actor, at=now, purpose="Tra cứu hồ sơ theo người nộp")
    return rows
