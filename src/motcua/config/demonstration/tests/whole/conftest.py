"""One small demonstration for all tests of this folder: built once, rolled back at the end."""

import datetime as dt

import pytest
from django.db import transaction
from django.test import override_settings

from motcua.config.demonstration import building
from motcua.kernel import clock

NOW = clock.at(dt.date(2026, 11, 25), 11)
SCALE = 0.06


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """Build the demonstration with few dossiers; what it writes outside the database goes to a folder of its own."""
    place = tmp_path_factory.mktemp("demonstration")
    own = {
        "LEDGER_KEYS": place / "keys",
        "FILES_FOLDER": place / "files",
        "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "STORAGES": {
            "default": {
                "BACKEND": "django.core.files.storage.FileSystemStorage",
                "OPTIONS": {"location": place / "files"},
            },
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    }
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(**own):
            building.build(now=NOW, scale=SCALE)
        yield place
        transaction.set_rollback(True)
