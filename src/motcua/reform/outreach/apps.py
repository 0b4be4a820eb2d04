"""The outreach room as a Django app."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Registers the room."""

    name = "motcua.reform.outreach"
    label = "outreach"
