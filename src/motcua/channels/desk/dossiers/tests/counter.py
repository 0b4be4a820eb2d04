"""What stands on the counter's screen when it is sent, in tests."""

from typing import Any

from django.test import Client
from django.urls import reverse

from motcua.casework.dossiers.tests.making import Office
from motcua.kernel import ids

RECEIVE = "desk:receive"


def filled(office: Office, **changed: Any) -> dict[str, Any]:
    """Return the screen as it is sent for a new person and the ward's one procedure: due on Thursday."""
    return {
        "token": str(ids.new()),
        "procedure": office.version.procedure.code,
        "known": "",
        "shown_due": "2026-11-19",
        "full_name": "Phạm Thị Thử",
        "phone": "0903 111 222",
        "way": "direct",
        "return_way": "counter",
        "set_count": "1",
        "viec": "nhan",
    } | changed


def press(client: Client, **typed: Any) -> Any:
    """Send the counter's screen."""
    return client.post(reverse(RECEIVE), typed)


def pressed(client: Client, **typed: Any) -> str:
    """Send the counter's screen for a look-up: it comes back with what was found."""
    response = press(client, **typed)
    assert response.status_code == 200, response.status_code
    return str(response.content.decode())
