"""Log-in, log-out, the agency acted in, one's own password."""

from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from motcua.channels.desk.session.forms import AgencyForm, LogInForm, PasswordForm
from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Account
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

_NO_ROLE = "Tài khoản này hôm nay chưa được giao vai trò nào. Hãy hỏi quản trị hệ thống của phường."


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """Let a person in who knows the password, and send them where they wanted to go."""
    form = LogInForm(request.POST or None)
    account = _account(request, form) if form.is_valid() else None
    if account is None:
        context = {"form": form, "following": _following(request)}
        return page(request, "desk/session/log_in.html", context, status=422 if form.errors else 200)
    login(request, account)
    roles = queries.roles_of(account, clock.local_date(clock.now()))
    if len({grant.agency for grant in roles}) > 1:
        return redirect("desk:choose-agency")
    return redirect(_following(request) or "desk:home")


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("portal:home")


@require_http_methods(["GET", "POST"])
def choose_agency(request: HttpRequest) -> HttpResponse:
    """Choose the agency to act in, where roles are held in several."""
    actor = _actor(request)
    form = AgencyForm(request.POST or None, places=actor.places, initial={"agency": actor.agency})
    if form.is_valid():
        request.session["agency"] = form.cleaned_data["agency"]
        return redirect("desk:home")
    return page(
        request, "desk/session/choose_agency.html", {"form": form}, status=422 if form.errors else 200
    )


@sensitive_post_parameters("present", "new", "again")
@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; other sessions of this account end."""
    actor, form = _actor(request), PasswordForm(request.POST or None)
    if form.is_valid() and _changed(request, actor, form):
        messages.success(request, "Đã đổi mật khẩu. Lần sau hãy đăng nhập bằng mật khẩu mới.")
        return redirect("desk:home")
    return page(request, "desk/session/password.html", {"form": form}, status=422 if form.errors else 200)


@sensitive_variables("form")
def _account(request: HttpRequest, form: LogInForm) -> Account | None:
    """Return the account that may enter, or None with the reason in the form."""
    now = clock.now()
    try:
        account = actions.identify(
            **form.cleaned_data, address=str(request.META.get("REMOTE_ADDR", "")), at=now
        )
    except Denied as denied:
        form.add_error(None, str(denied))
        return None
    if not queries.roles_of(account, clock.local_date(now)):
        form.add_error(None, _NO_ROLE)
        return None
    return account


@sensitive_variables("form")
def _changed(request: HttpRequest, actor: Actor, form: PasswordForm) -> bool:
    account, typed = request.user, form.cleaned_data
    assert isinstance(account, Account)
    if not account.check_password(typed["present"]):
        form.add_error("present", "Mật khẩu hiện nay chưa đúng.")
        return False
    try:
        actions.set_password(account, password=typed["new"], agency=actor.agency, by=actor, at=clock.now())
    except Denied as denied:
        form.add_error("new", str(denied))
        return False
    update_session_auth_hash(request, account)
    return True


def _actor(request: HttpRequest) -> Actor:
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not actor.grants:
        raise PermissionDenied(_NO_ROLE)
    return actor


def _following(request: HttpRequest) -> str:
    """Return the page asked for before log-in, when it is one of ours; else ""."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else ""
