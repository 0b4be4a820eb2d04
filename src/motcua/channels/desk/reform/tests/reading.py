"""Opens pages and sends forms in tests."""

from typing import Any

from django.test import Client
from django.urls import reverse


def page(client: Client, name: str, *args: Any, query: str = "") -> str:
    """Open a page by name; it must be there."""
    response = client.get(f"{reverse(f'desk:{name}', args=args)}{query}")
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def send(client: Client, name: str, *args: Any, **typed: Any) -> str:
    """Send a form and follow to the page it leads to."""
    response = client.post(reverse(f"desk:{name}", args=args), typed, follow=True)
    assert response.status_code == 200, response.context or response.content.decode()
    return response.content.decode()


def refused(client: Client, name: str, *args: Any, **typed: Any) -> str:
    """Send a form that does not hold: it comes back with what was typed."""
    response = client.post(reverse(f"desk:{name}", args=args), typed)
    assert response.status_code == 422, response.status_code
    return response.content.decode()
