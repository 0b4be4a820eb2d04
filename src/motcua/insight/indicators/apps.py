"""The indicators room as a Django app."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Registers the room."""

    name = "motcua.insight.indicators"
    label = "indicators"
