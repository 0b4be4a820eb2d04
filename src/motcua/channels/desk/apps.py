"""The desk room as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Registers the room."""

    name = "motcua.channels.desk"
    label = "desk"
