"""The whole program as a Django app: its management commands live here."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers config."""

    name = "motcua.config"
    label = "config"
