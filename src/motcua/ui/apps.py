"""The look as a Django app: templates and static files."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Registers the look."""

    name = "motcua.ui"
    label = "ui"
