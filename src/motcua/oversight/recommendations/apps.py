"""The recommendations room as a Django app."""

from django.apps import AppConfig


class RecommendationsConfig(AppConfig):
    """Registers the room."""

    name = "motcua.oversight.recommendations"
    label = "recommendations"
