"""Asks for a dossier as a person on the street does."""

from typing import Any

from django.test import Client
from django.urls import reverse

from motcua.casework.dossiers.models import Dossier

ADDRESS = "portal:track"


def by_code(street: Client, code: str) -> str:
    """Open the page that the slip's QR code leads to."""
    response = street.get(reverse(ADDRESS), {"ma": code})
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def by_phone(street: Client, dossier: Dossier, phone: str, **extra: Any) -> Any:
    """Send the code with a phone."""
    return street.post(reverse(ADDRESS), {"ma": dossier.code, "dien_thoai": phone}, **extra)


def opened(street: Client, dossier: Dossier) -> str:
    """Open all that the applicant may know."""
    response = by_phone(street, dossier, dossier.owner.phone)
    assert response.status_code == 200, response.status_code
    return str(response.content.decode())
