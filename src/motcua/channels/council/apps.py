"""The council room as a Django app."""

from django.apps import AppConfig


class CouncilConfig(AppConfig):
    """Registers the room."""

    name = "motcua.channels.council"
    label = "council"
