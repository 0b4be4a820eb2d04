"""One paper of a dossier, as PDF to print."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.casework.dossiers import slips
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.transitions import Slip
from motcua.channels.desk.dossiers import papers, viewing
from motcua.channels.desk.dossiers.finding import not_here, of_a_dossier
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock
from motcua.ui.pages import page


@require_safe
@of_a_dossier
def slip(request: HttpRequest, actor: Actor, dossier: Dossier, slip: str) -> HttpResponse:
    """Make one paper; it opens in the browser, ready to print."""
    wanted = papers.ALL.get(slip)
    if wanted is None or wanted not in papers.offered(dossier):
        return not_here(request, dossier.code, f"Hồ sơ {dossier.code} chưa có phiếu này.")
    try:
        content = _made(wanted.slip, dossier)
    except (slips.NoFormInForce, slips.NoSuchSlip, slips.SlipNotPrinted) as refusal:
        context = {"dossier": dossier, "wanted": wanted, "reason": _why(refusal)}
        return page(request, "desk/dossiers/not_printed.html", context, status=409)
    viewing.note_reading(dossier, actor, clock.now(), f"In {wanted.label.lower()} của hồ sơ {dossier.code}")
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{slip}-{dossier.code}.pdf"'
    return response


def _made(kind: Slip, dossier: Dossier) -> bytes:
    if kind is Slip.RECEIPT:
        return slips.receipt_pdf(dossier)
    if kind is Slip.CONTROL:
        return slips.control_pdf(dossier)
    return slips.letter_pdf(dossier, kind)


def _why(refusal: Exception) -> str:
    if isinstance(refusal, slips.SlipNotPrinted):
        return str(refusal)
    return "Vào ngày của việc này, mẫu phiếu đó chưa được ban hành hoặc không còn dùng."
