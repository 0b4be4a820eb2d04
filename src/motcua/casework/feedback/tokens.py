"""The key in a rating link: nothing is stored, the key itself proves which dossier it belongs to."""

import base64
import binascii
import hmac
import uuid

from django.utils.crypto import salted_hmac

_SALT = "motcua.casework.feedback.rating"
_PROOF = 12


def token_of(dossier: uuid.UUID) -> str:
    """Return the key for a dossier's rating link: the same each time a slip is printed."""
    return base64.urlsafe_b64encode(dossier.bytes + _proof(dossier)).decode().rstrip("=")


def dossier_of(token: str) -> uuid.UUID | None:
    """Return the dossier a key belongs to, or None for a key that this installation did not make."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(raw) != 16 + _PROOF:
        return None
    found = uuid.UUID(bytes=raw[:16])
    return found if hmac.compare_digest(raw[16:], _proof(found)) else None


def _proof(dossier: uuid.UUID) -> bytes:
    return salted_hmac(_SALT, dossier.hex, algorithm="sha256").digest()[:_PROOF]
