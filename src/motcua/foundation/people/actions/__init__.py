"""The only door for change: register and correct people, note a reading, consents, requests about data."""

from motcua.foundation.people.actions.asking import ask, erase, refuse, settle
from motcua.foundation.people.actions.consenting import give_consent, withdraw_consent
from motcua.foundation.people.actions.writing import correct, note_access, register

__all__ = [
    "ask",
    "correct",
    "erase",
    "give_consent",
    "note_access",
    "refuse",
    "register",
    "settle",
    "withdraw_consent",
]
