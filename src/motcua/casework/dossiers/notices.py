"""What applicants are told, and when. A message carries the code and the status; for a sensitive procedure nothing else."""

import datetime as dt
from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext as _

from motcua.casework.dossiers import sentences
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.states import Holder, SubState
from motcua.foundation.notices import actions as outbox
from motcua.foundation.notices.models import Notice
from motcua.kernel import dates

# The moves of which the applicant is told; the others are the office's own steps.
TOLD = frozenset(
    {
        "register_online",
        "receive",
        "accept_online",
        "refuse",
        "ask_before_acceptance",
        "lapse_before_acceptance",
        "ask_for_supplement",
        "complete_supplement",
        "require_payment",
        "extend_for_verification",
        "apologise",
        "withdraw",
        "stop",
        "refuse_after_appraisal",
        "lapse_supplement",
        "resolve",
        "resolve_on_payment",
        "call_back",
    }
)


def tracking_address(code: str) -> str:
    """Return the public address at which a dossier is followed, as QR codes and messages carry it."""
    return f"{settings.PUBLIC_ADDRESS}/tra-cuu/?ma={quote(code)}"


def tell(dossier: Dossier, move: Move, *, at: dt.datetime) -> Notice | None:
    """Queue the message of a move, or return None: nothing to tell, or no address to tell it to."""
    if move.name not in TOLD:
        return None
    address = dossier.submitter.email or dossier.owner.email
    if not address:
        return None
    return outbox.queue(
        kind=f"dossier.{move.name}",
        agency=dossier.agency.code,
        subject=f"dossier:{dossier.code}",
        address=address,
        title=_("Hồ sơ %(code)s: %(status)s")
        % {"code": dossier.code, "status": dossier.national_state.label},
        body=body(dossier, move),
        at=at,
    )


def body(dossier: Dossier, move: Move) -> str:
    """Return the text of the message, line by line."""
    lines = [str(sentences.CITIZEN[f"dossier.{move.name}"])]
    if not dossier.version.sensitive:
        lines.append(_("Thủ tục: %(name)s.") % {"name": dossier.version.name})
        if move.reason:
            lines.append(_("Nội dung: %(reason)s") % {"reason": move.reason})
    step = SubState(dossier.sub_state)
    if dossier.due_at and step.holder in {Holder.RECEPTION, Holder.HANDLER} and dossier.resolved_at is None:
        lines.append(_("Hẹn trả kết quả: %(due)s.") % {"due": dates.moment(dossier.due_at)})
    lines.append(str(sentences.WHAT_TO_DO[step]))
    lines.append(_("Theo dõi tại: %(address)s") % {"address": tracking_address(dossier.code)})
    return "\n".join(lines)
