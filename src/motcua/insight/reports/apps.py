"""The reports room as a Django app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Registers the room."""

    name = "motcua.insight.reports"
    label = "reports"
