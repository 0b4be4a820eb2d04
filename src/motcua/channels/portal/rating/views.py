"""People rate how they were served: by the link on the slip, or by code and phone. Nobody logs in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from motcua.casework.dossiers import queries as dossiers
from motcua.casework.feedback import actions, queries
from motcua.casework.feedback.queries import Invited, LinkState, Said
from motcua.casework.feedback.states import Channel
from motcua.channels.portal.rating.forms import FindForm
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import CITIZEN
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page


@login_not_required
@never_cache
@sensitive_post_parameters("dien_thoai")
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Find the rating page of a dossier by its code and phone."""
    form = FindForm(request.POST or None, initial={"ma": request.GET.get("ma", "")})
    path = _found(request, form) if form.is_valid() else ""
    if path:
        return redirect(f"{path}?qua=cong")
    return page(request, "portal/rating/find.html", {"form": form}, status=422 if form.errors else 200)


def _found(request: HttpRequest, form: FindForm) -> str:
    """Return the page of the dossier whose phone was given, or "" with the reason in the form.

    Guesses count together with those on the page that follows dossiers.
    """
    now, progress = clock.now(), dossiers.public_progress(form.cleaned_data["ma"])
    code = progress.code if progress else form.cleaned_data["ma"]
    try:
        address = str(request.META.get("REMOTE_ADDR", ""))
        otherwise = _("hỏi bộ phận một cửa")
        key = organisation.may_guess("track", code, address=address, at=now, otherwise=otherwise)
    except Denied as denied:
        form.add_error(None, str(denied))
        return ""
    path = queries.path_for(code, form.cleaned_data["dien_thoai"])
    if not path:
        organisation.was_wrong(key, at=now)
        form.add_error(None, _("Mã hồ sơ và số điện thoại không khớp. Hãy xem lại giấy tiếp nhận hồ sơ."))
    return path


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, token: str) -> HttpResponse:
    """Ask how somebody was served, once; then thank."""
    invited = queries.invited(token)
    if invited is None:
        return page(request, "portal/rating/unknown.html", {}, status=404)
    if invited.state is not LinkState.OPEN:
        return page(request, "portal/rating/closed.html", {"invited": invited})
    asked = queries.questionnaire(clock.local_date(clock.now()))
    said, error = queries.read_answers(request.POST, asked), ""
    if request.method == "POST":
        try:
            _give(request, invited, said)
        except Denied as denied:
            error = str(denied)
        else:
            return redirect(reverse("portal:rated"))
    context = {"invited": invited, "asked": asked, "said": said, "error": error}
    return page(request, "portal/rating/rate.html", context, status=422 if error else 200)


def _give(request: HttpRequest, invited: Invited, said: Said) -> None:
    dossier = invited.dossier
    actions.rate(
        agency=dossier.agency,
        unit=dossier.unit,
        channel=Channel.PORTAL if request.GET.get("qua") == "cong" else Channel.LINK,
        level=said.level,
        answers=said.answers,
        reasons=said.reasons,
        words=said.words,
        dossier=dossier,
        by=CITIZEN,
        at=clock.now(),
    )


@login_not_required
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank, and say what becomes of the opinion."""
    return page(request, "portal/rating/thanks.html", {})
