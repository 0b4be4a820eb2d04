"""How a form of these screens is answered: the act is done, or the form comes back with what was typed."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from motcua.foundation.organisation.actors import Actor
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

Access = Callable[[str, uuid.UUID], Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form's page says: title, a sentence on what counts, the way back, the button."""

    title: str
    back: str
    back_text: str
    submit: str
    lead: str = ""


def answered(
    request: HttpRequest,
    form: Form,
    act: Callable[[], Any],
    told: str,
    go: Callable[[Any], str],
    *,
    asked: Asked | None = None,
    template: str = "desk/reform/form.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Do the act when the form holds and go to the address that `go` makes of what it returned."""
    if form.is_valid():
        try:
            done = act()
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, told)
            return redirect(go(done))
    shown = {"form": form, "asked": asked, **(context or {})}
    return page(request, template, shown, status=422 if form.errors else 200)


def found(actor: Actor, access: Access, pk: uuid.UUID) -> Any:
    """Return an entry of the actor's agency, or 404 whether it is another's or there is none."""
    row = access(actor.agency, pk)
    if row is None:
        raise Http404("Không có mục này, hoặc mục thuộc cơ quan khác.")
    return row


def again(request: HttpRequest, actor: Actor, access: Access, form: type[Form]) -> dict[str, Any]:
    """Return what a new form begins with when the address names a voided entry to enter again (`?lai=<key>`)."""
    try:
        key = uuid.UUID(request.GET.get("lai", ""))
    except ValueError:
        return {}
    row = access(actor.agency, key)
    return (
        {} if row is None else {name: getattr(row, name) for name in form.base_fields if hasattr(row, name)}
    )
