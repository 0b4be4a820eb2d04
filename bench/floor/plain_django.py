"""A plain Django site: file a dossier, look one up, an inbox, a list of procedures, one procedure.

Django's own template language, ORM, forms, sessions and CSRF; SQLite with the product's pragmas. Filing writes
seven rows as wide as the product's. Served as `bench.floor.plain_django:application`; no log-in, no roles.
"""

import os
from pathlib import Path

import django
from django.conf import settings

FOLDER = Path(os.environ.get("FLOOR_FOLDER", "floor"))

settings.configure(
    SECRET_KEY="floor",  # noqa: S106  a measuring site without secrets
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="bench.floor.views",
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": FOLDER / "floor.sqlite3",
            "CONN_MAX_AGE": 60,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;",
            },
        }
    },
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
            "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
        }
    ],
    LANGUAGE_CODE="vi",
    TIME_ZONE="Asia/Ho_Chi_Minh",
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()
