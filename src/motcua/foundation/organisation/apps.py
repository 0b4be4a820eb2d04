"""The organisation room as a Django app."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Registers the room."""

    name = "motcua.foundation.organisation"
    label = "organisation"
