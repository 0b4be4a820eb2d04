"""Settings, from the environment with safe defaults: SQLite and a folder."""

import os
from pathlib import Path

import environ

env = environ.Env()

ROOT = Path(__file__).resolve().parents[3]
# The folder of this installation: database, files, keys, mail, static files.
VAR = Path(env("MOTCUA_VAR", default=str(ROOT / "var")))

# For development only: pages of errors tell everything.
DEBUG = env.bool("MOTCUA_DEBUG", default=False)
# Signs sessions; without it one is made and kept in `VAR/secret-key`.
SECRET_KEY = env("MOTCUA_SECRET_KEY", default="")
# The host names that this installation answers to.
ALLOWED_HOSTS: list[str] = env.list("MOTCUA_HOSTS", default=["127.0.0.1", "localhost", "[::1]", "testserver"])
# Addresses (https://…) whose forms are taken when a proxy stands in front.
CSRF_TRUSTED_ORIGINS: list[str] = env.list("MOTCUA_ORIGINS", default=[])
# The address people type, printed in QR codes.
PUBLIC_ADDRESS = env("MOTCUA_ADDRESS", default="http://127.0.0.1:8000")
# The name of this installation's log in signed checkpoints (C2SP tlog-checkpoint origin).
LEDGER_ORIGIN = env("MOTCUA_LEDGER_ORIGIN", default="motcua.local/so-cai")
# The folder of the signing key; several machines of one installation share it.
LEDGER_KEYS = Path(env("MOTCUA_LEDGER_KEYS", default=str(VAR / "keys")))
# The folder of stored files.
FILES_FOLDER = Path(env("MOTCUA_FILES", default=str(VAR / "files")))
# Whether this is the demonstration, and says so on every page.
IS_DEMO = env.bool("MOTCUA_DEMO", default=False)

if not SECRET_KEY:
    _secret = VAR / "secret-key"
    if _secret.exists():
        SECRET_KEY = _secret.read_text().strip()
    else:
        import secrets

        VAR.mkdir(parents=True, exist_ok=True)
        SECRET_KEY = secrets.token_urlsafe(50)
        descriptor = os.open(_secret, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(SECRET_KEY)

ROOMS = [
    "foundation.ledger",
    "foundation.organisation",
    "foundation.calendars",
    "foundation.files",
    "foundation.people",
    "foundation.notices",
    "records.legislation",
    "records.documents",
    "catalogue.procedures",
    "reform.plans",
    "reform.training",
    "reform.outreach",
    "reform.lawwatch",
    "casework.dossiers",
    "casework.counter",
    "casework.feedback",
    "insight.indicators",
    "insight.reports",
    "oversight.recommendations",
    "oversight.appraisals",
    "channels.portal",
    "channels.desk",
    "channels.council",
]
INSTALLED_APPS = [
    "motcua.config.apps.ConfigConfig",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "motcua.ui",
    *(f"motcua.{room}" for room in ROOMS),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "motcua.foundation.organisation.middleware.ActorMiddleware",
]

ROOT_URLCONF = "motcua.config.urls"
WSGI_APPLICATION = "motcua.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "motcua.config.jinja.Backend",
        "NAME": "jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "motcua.config.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "motcua.config.jinja.request_context",
                "motcua.channels.portal.navigation.context",
                "motcua.channels.desk.navigation.context",
                "motcua.channels.council.navigation.context",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.Jinja2"

# The database: `sqlite:///…` or `postgres://user:password@host/name`.
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'motcua.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL and IMMEDIATE: with Django's defaults, four writers lose transactions to "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;",
    }
# For how many seconds a connection to the database is kept. A new one costs: SQLite reads the whole schema again.
DATABASES["default"]["CONN_MAX_AGE"] = env.int("MOTCUA_CONN_MAX_AGE", default=60)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisation.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "desk:log-in"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "portal:home"
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = PUBLIC_ADDRESS.startswith("https://")
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
CSRF_FAILURE_VIEW = "motcua.channels.portal.errors.csrf_failure"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'self'"],
        "object-src": ["'none'"],
    }
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "locale"]
FORMAT_MODULE_PATH = ["motcua.config.formats"]
USE_I18N = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
# How static files are stored; the default names them by their content.
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": FILES_FOLDER},
    },
    "staticfiles": {"BACKEND": env("MOTCUA_STATIC_STORAGE", default="motcua.ui.storage.Storage")},
}

# What a receipt prints as the address where its dossier can be rated; "" prints none.
SLIP_RATING = "motcua.casework.feedback.queries.rating_address"
# A notice's channel is carried by the transport named here; the foundation never imports a channel.
NOTICE_TRANSPORTS = {"email": "motcua.foundation.notices.email.EmailTransport"}
# After the first failure a notice is tried again after so many minutes each; then it is given up.
NOTICE_RETRY_MINUTES: list[int] = [
    int(minutes) for minutes in env.list("MOTCUA_NOTICE_RETRIES", default=[1, 5, 30, 120, 720])
]
# A sender that says nothing for so long is taken for dead.
NOTICE_CLAIM_SECONDS = 300
# How mail leaves: the default writes it into `VAR/mail`; for a server `django.core.mail.backends.smtp.EmailBackend`.
EMAIL_BACKEND = env("MOTCUA_EMAIL_BACKEND", default="django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = str(VAR / "mail")
# The mail server, when mail leaves by SMTP.
EMAIL_HOST = env("MOTCUA_EMAIL_HOST", default="localhost")
# Its port.
EMAIL_PORT = env.int("MOTCUA_EMAIL_PORT", default=25)
# Who we are there.
EMAIL_HOST_USER = env("MOTCUA_EMAIL_USER", default="")
# And our password there.
EMAIL_HOST_PASSWORD = env("MOTCUA_EMAIL_PASSWORD", default="")
# Whether the connection is made private (STARTTLS).
EMAIL_USE_TLS = env.bool("MOTCUA_EMAIL_TLS", default=False)
EMAIL_TIMEOUT = 20
# The address from which mail comes.
DEFAULT_FROM_EMAIL = env("MOTCUA_FROM_EMAIL", default="mot-cua@localhost")

# What the background loop does besides sending notices and sealing the ledger: functions `f(at=moment)`.
BACKGROUND_JOBS: list[str] = ["motcua.casework.feedback.actions.offer_ratings"]
# The ledger is sealed after so many seconds.
SEAL_SECONDS = env.int("MOTCUA_SEAL_SECONDS", default=60)
# The ledger is sealed sooner when so many events wait.
SEAL_EVENTS = env.int("MOTCUA_SEAL_EVENTS", default=10_000)

# How much is written to the log: DEBUG, INFO, WARNING, ERROR.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("MOTCUA_LOG_LEVEL", default="INFO")},
}
