"""The portal room as a Django app."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Registers the room."""

    name = "motcua.channels.portal"
    label = "portal"
