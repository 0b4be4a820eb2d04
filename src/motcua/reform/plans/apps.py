"""The plans room as a Django app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Registers the room."""

    name = "motcua.reform.plans"
    label = "plans"
