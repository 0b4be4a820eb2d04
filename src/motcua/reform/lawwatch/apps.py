"""The lawwatch room as a Django app."""

from django.apps import AppConfig


class LawwatchConfig(AppConfig):
    """Registers the room."""

    name = "motcua.reform.lawwatch"
    label = "lawwatch"
