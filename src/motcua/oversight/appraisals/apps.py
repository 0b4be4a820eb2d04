"""The appraisals room as a Django app."""

from django.apps import AppConfig


class AppraisalsConfig(AppConfig):
    """Registers the room."""

    name = "motcua.oversight.appraisals"
    label = "appraisals"
