"""The feedback room as a Django app."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """Registers the room."""

    name = "motcua.casework.feedback"
    label = "feedback"
