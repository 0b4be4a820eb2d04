"""From a link on a slip to the question it asks, without telling whose dossier it is."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

from motcua.casework.dossiers import queries as dossiers
from motcua.casework.dossiers.models import Dossier
from motcua.casework.feedback import tokens
from motcua.casework.feedback.models import Rating


class LinkState(StrEnum):
    """Whether a link can be used."""

    OPEN = "open"
    TOO_EARLY = "too_early"
    USED = "used"


@dataclass(frozen=True, slots=True)
class Invited:
    """What a rating link opens. `procedure` is "" for sensitive procedures: the page names nothing of it."""

    dossier: Dossier
    state: LinkState
    procedure: str


def rating_path(dossier: Dossier) -> str:
    """Return the address of a dossier's rating page within the site: `/danh-gia/<key>/`."""
    return f"/danh-gia/{tokens.token_of(dossier.pk)}/"


def rating_address(dossier: Dossier) -> str:
    """Return the whole address of a dossier's rating page, as a QR code on a slip carries it."""
    return f"{settings.PUBLIC_ADDRESS}{rating_path(dossier)}"


def path_for(code: str, phone: str) -> str:
    """Return the rating page of a dossier to who knows its code and its owner's or submitter's phone, else ""."""
    tracked = dossiers.tracked(code, phone)
    if tracked is None:
        return ""
    return rating_path(Dossier.objects.get(code=tracked.code))


def invited(token: str) -> Invited | None:
    """Return what a link's key opens, or None for a key that was not made here. Two statements."""
    key = tokens.dossier_of(token)
    if key is None:
        return None
    found = Dossier.objects.filter(pk=key, voided_at=None)
    dossier = found.select_related("agency", "unit", "version").first()
    if dossier is None:
        return None
    procedure = "" if dossier.version.sensitive else dossier.version.name
    return Invited(dossier, _state(dossier), procedure)


def _state(dossier: Dossier) -> LinkState:
    if dossier.resolved_at is None:
        return LinkState.TOO_EARLY
    rated = Rating.objects.filter(offer__dossier=dossier).exists()
    return LinkState.USED if rated else LinkState.OPEN
