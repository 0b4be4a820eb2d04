"""The counter room as a Django app."""

from django.apps import AppConfig


class CounterConfig(AppConfig):
    """Registers the room."""

    name = "motcua.casework.counter"
    label = "counter"
