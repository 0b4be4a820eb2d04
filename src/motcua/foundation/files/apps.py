"""The files room as a Django app."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Registers the room."""

    name = "motcua.foundation.files"
    label = "files"
