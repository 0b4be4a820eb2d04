"""Opens the screens of dossiers and sends their forms in tests."""

from typing import Any

from django.test import Client
from django.urls import reverse

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.transitions import BY_NAME
from motcua.kernel import text


def inbox(client: Client, **query: str) -> str:
    """Open the inbox; it must be there."""
    response = client.get(reverse("desk:inbox"), query)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def shown(client: Client, dossier: Dossier) -> str:
    """Open the page of a dossier; it must be there."""
    response = client.get(reverse("desk:dossier", args=[dossier.code]))
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def address(dossier: Dossier, move: str) -> str:
    """Return where a move's form is."""
    return reverse("desk:dossier-act", args=[dossier.code, text.slug(BY_NAME[move].label)])


def send(client: Client, dossier: Dossier, move: str, **typed: Any) -> Any:
    """Send a move's form as it looked when this dossier was read."""
    return client.post(address(dossier, move), {"revision": dossier.revision, **typed})


def done(client: Client, dossier: Dossier, move: str, **typed: Any) -> Dossier:
    """Send a move's form, which must be accepted, and return the dossier as it then is."""
    response = send(client, dossier, move, **typed)
    assert response.status_code == 302, response.content.decode()
    return Dossier.objects.get(pk=dossier.pk)


def refused(client: Client, dossier: Dossier, move: str, **typed: Any) -> str:
    """Send a move's form that does not hold: it comes back."""
    response = send(client, dossier, move, **typed)
    assert response.status_code == 422, response.status_code
    return str(response.content.decode())
