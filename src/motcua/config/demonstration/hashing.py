"""Hashes the demonstration's one password once: all its accounts share it, and say so."""

from functools import cache

from django.contrib.auth.hashers import Argon2PasswordHasher

HASHER = "motcua.config.demonstration.hashing.Once"


class Once(Argon2PasswordHasher):
    """Argon2, remembering: the same password gives the same hash within one build."""

    def encode(self, password: str, salt: str) -> str:
        """Return the first hash made of a password."""
        return _first(password)


@cache
def _first(password: str) -> str:
    hasher = Argon2PasswordHasher()
    return hasher.encode(password, hasher.salt())
