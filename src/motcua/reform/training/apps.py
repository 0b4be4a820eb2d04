"""The training room as a Django app."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Registers the room."""

    name = "motcua.reform.training"
    label = "training"
