"""The calendars room as a Django app."""

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    """Registers the room."""

    name = "motcua.foundation.calendars"
    label = "calendars"
