"""Reads and sends pages of the desk in tests."""

from html import unescape

from django.test import Client
from django.urls import reverse


def page(client: Client, name: str, **where: object) -> str:
    """Open a page by name; it must be there. Its text comes without entities."""
    response = client.get(reverse(f"desk:{name}", kwargs=where or None))
    assert response.status_code == 200, response.status_code
    return unescape(response.content.decode())


def send(client: Client, name: str, data: dict[str, str], status: int = 200, **where: object) -> str:
    """Send a form by name and follow to the page it leads to; a refused one stays with 422."""
    response = client.post(reverse(f"desk:{name}", kwargs=where or None), data, follow=True)
    assert response.status_code == status, response.status_code
    return unescape(response.content.decode())
