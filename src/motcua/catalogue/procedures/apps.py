"""The procedures room as a Django app."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """Registers the room."""

    name = "motcua.catalogue.procedures"
    label = "procedures"
