"""The legislation room as a Django app."""

from django.apps import AppConfig


class LegislationConfig(AppConfig):
    """Registers the room."""

    name = "motcua.records.legislation"
    label = "legislation"
