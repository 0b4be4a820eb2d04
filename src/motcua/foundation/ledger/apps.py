"""The ledger room as a Django app."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Registers the room."""

    name = "motcua.foundation.ledger"
    label = "ledger"
