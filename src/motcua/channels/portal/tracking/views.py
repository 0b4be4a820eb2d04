"""Following a dossier without an account."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.queries import Tracked
from motcua.channels.portal.tracking.forms import CodeForm, PhoneForm
from motcua.foundation.organisation import actions as organisation
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

_TEMPLATE = "portal/tracking/track.html"


@login_not_required
@never_cache
@sensitive_post_parameters("dien_thoai")
@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """Ask for a code; show how far its dossier is; with the phone, show all of it."""
    if request.method == "POST":
        return _with_phone(request)
    if not request.GET.get("ma", "").strip():
        return page(request, _TEMPLATE, {"form": CodeForm()})
    form = CodeForm(request.GET)
    progress = queries.public_progress(form.cleaned_data["ma"]) if form.is_valid() else None
    if progress is None:
        return _unknown(request, form)
    phone = PhoneForm(initial={"ma": progress.code})
    return page(request, _TEMPLATE, _shown(progress, phone))


def _with_phone(request: HttpRequest) -> HttpResponse:
    form = PhoneForm(request.POST)
    progress = queries.public_progress(request.POST.get("ma", ""))
    if progress is None:
        return _unknown(request, CodeForm(request.POST))
    found = _found(request, form) if form.is_valid() else None
    if found is None:
        return page(request, _TEMPLATE, _shown(progress, form), status=422)
    return page(request, "portal/tracking/dossier.html", {"found": found, "levels": queries.LEVEL_NAMES})


def _unknown(request: HttpRequest, form: CodeForm) -> HttpResponse:
    """Say that no dossier has this code; what was typed stays."""
    if not form.errors:
        form.add_error("ma", _("Không có hồ sơ nào mang mã này. Hãy xem lại mã trên giấy tiếp nhận hồ sơ."))
    return page(request, _TEMPLATE, {"form": form}, status=404)


def _found(request: HttpRequest, form: PhoneForm) -> Tracked | None:
    """Return the dossier whose phone was given, or None with the reason in the form: nobody guesses on and on."""
    code, now = form.cleaned_data["ma"], clock.now()
    try:
        address = str(request.META.get("REMOTE_ADDR", ""))
        otherwise = _("hỏi bộ phận một cửa")
        key = organisation.may_guess("track", code, address=address, at=now, otherwise=otherwise)
    except Denied as denied:
        form.add_error(None, str(denied))
        return None
    found = queries.tracked(code, form.cleaned_data["dien_thoai"])
    if found is None:
        organisation.was_wrong(key, at=now)
        form.add_error(
            "dien_thoai", _("Số này không phải số đã ghi trong hồ sơ. Hãy thử số khác của người nộp.")
        )
    return found


def _shown(progress: queries.Progress, phone: PhoneForm) -> dict[str, object]:
    return {"progress": progress, "phone": phone, "levels": queries.LEVEL_NAMES}
