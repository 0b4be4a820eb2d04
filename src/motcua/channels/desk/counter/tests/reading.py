"""Reads pages in tests."""

from django.test import Client
from django.urls import reverse


def page(client: Client, name: str, **where: object) -> str:
    """Open a page by name; it must be there."""
    response = client.get(reverse(name, kwargs=where or None))
    assert response.status_code == 200
    return response.content.decode()


def send(client: Client, name: str, data: dict[str, str] | None = None, **where: object) -> str:
    """Send a form by name without JavaScript and follow to the page it leads to."""
    response = client.post(reverse(name, kwargs=where or None), data or {}, follow=True)
    assert response.status_code == 200, response.status_code
    return response.content.decode()
