"""The notices room as a Django app."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Registers the room."""

    name = "motcua.foundation.notices"
    label = "notices"
