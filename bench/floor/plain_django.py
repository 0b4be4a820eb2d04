"""A plain Django site in one file: file a dossier, look one up, an inbox, a procedure page.

Django's own template language, ORM, sessions and CSRF, SQLite with the same pragmas as the product. Filing writes
seven rows (person, dossier, two papers, move, chained event, notice). Served as `bench.floor.plain_django:application`.
"""

import datetime as dt
import hashlib
import os
import uuid
from pathlib import Path

import django
from django.conf import settings

FOLDER = Path(os.environ.get("FLOOR_FOLDER", "/tmp/floor"))  # noqa: S108  replaced by the runner

settings.configure(
    SECRET_KEY="floor",  # noqa: S106  a measuring site without secrets
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": FOLDER / "floor.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;",
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
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django import forms  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.shortcuts import redirect, render  # noqa: E402
from django.urls import path  # noqa: E402


class Base(models.Model):
    """A table of the floor."""

    class Meta:
        abstract = True
        app_label = "sessions"


class Person(Base):
    """A citizen."""

    name = models.CharField(max_length=120)
    number = models.CharField(max_length=12, db_index=True)
    phone = models.CharField(max_length=15)


class Procedure(Base):
    """A procedure and its words."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=300)
    days = models.PositiveSmallIntegerField()
    text = models.TextField()


class Dossier(Base):
    """A dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    code = models.CharField(max_length=40, unique=True)
    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT)
    state = models.CharField(max_length=20, default="received")
    received_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)


class Paper(Base):
    """A paper handed in."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE)
    name = models.CharField(max_length=300)
    originals = models.PositiveSmallIntegerField(default=1)


class Move(Base):
    """A move of a dossier."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="moves")
    name = models.CharField(max_length=40)
    at = models.DateTimeField()


class Event(Base):
    """An audit event, chained."""

    at = models.DateTimeField()
    payload = models.TextField()
    digest = models.CharField(max_length=64)


class Notice(Base):
    """A message to send."""

    address = models.CharField(max_length=200)
    body = models.TextField()


TABLES = (Person, Procedure, Dossier, Paper, Move, Event, Notice)


class FilingForm(forms.Form):
    """What is typed at the counter."""

    procedure = forms.CharField(max_length=20)
    name = forms.CharField(max_length=120)
    number = forms.RegexField(r"^\d{12}$")
    phone = forms.RegexField(r"^0\d{9}$")


def file(request: HttpRequest) -> HttpResponse:
    """Show the form, or file a dossier."""
    form = FilingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        request.session["last"] = filed(form.cleaned_data)
        return redirect("/ho-so/" + request.session["last"])
    return render(request, "file.html", {"form": form})


@transaction.atomic
def filed(data: dict[str, str]) -> str:
    """Write the seven rows."""
    now = dt.datetime.now(tz=dt.UTC)  # noqa: TID251  the floor knows no clock of the house
    procedure = Procedure.objects.get(code=data["procedure"])
    owner = Person.objects.create(name=data["name"], number=data["number"], phone=data["phone"])
    last = Event.objects.order_by("-pk").first()
    number = (last.pk if last else 0) + 1
    dossier = Dossier.objects.create(
        code=f"H29.1-{number:06d}",
        procedure=procedure,
        owner=owner,
        received_at=now,
        due_at=now + dt.timedelta(days=procedure.days),
    )
    Paper.objects.create(dossier=dossier, name="Tờ khai")
    Paper.objects.create(dossier=dossier, name="Giấy chứng sinh")
    Move.objects.create(dossier=dossier, name="receive", at=now)
    digest = hashlib.sha256(f"{last.digest if last else ''}{dossier.code}".encode()).hexdigest()
    Event.objects.create(at=now, payload=dossier.code, digest=digest)
    Notice.objects.create(address=data["phone"], body=f"Đã nhận hồ sơ {dossier.code}")
    return dossier.code


def status(request: HttpRequest, code: str) -> HttpResponse:
    """Show one dossier with its moves."""
    dossier = Dossier.objects.select_related("procedure").get(code=code)
    return render(request, "status.html", {"dossier": dossier, "moves": dossier.moves.order_by("at")})


def inbox(request: HttpRequest) -> HttpResponse:
    """Show twenty dossiers by due moment and how many there are."""
    rows = Dossier.objects.select_related("procedure", "owner").order_by("due_at")
    page = int(request.GET.get("page", "1"))
    start = (page - 1) * 20
    return render(request, "inbox.html", {"rows": rows[start : start + 20], "total": rows.count()})


def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Show one procedure."""
    return render(request, "procedure.html", {"procedure": Procedure.objects.get(code=code)})


urlpatterns = [
    path("nhan/", file),
    path("ho-so/<str:code>", status),
    path("ho-so/", inbox),
    path("thu-tuc/<str:code>", procedure),
]


def build() -> None:
    """Make the tables."""
    from django.contrib.sessions.models import Session

    with connection.schema_editor() as editor:
        for table in (Session, *TABLES):
            editor.create_model(table)


application = get_wsgi_application()
