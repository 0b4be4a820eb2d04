"""The dossiers room as a Django app."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Registers the room."""

    name = "motcua.casework.dossiers"
    label = "dossiers"
