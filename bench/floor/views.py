"""The floor's pages and addresses."""

import datetime as dt
import hashlib
import json

import segno
from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.safestring import mark_safe
from django.views.decorators.cache import cache_page

from bench.floor.tables import Dossier, Event, Move, Notice, Paper, Person, Procedure

PAPERS = (
    "Tờ khai đăng ký khai sinh",
    "Giấy chứng sinh; không có thì văn bản của người làm chứng, không có người làm chứng thì giấy cam đoan",
)


class FilingForm(forms.Form):
    """What is typed at the counter."""

    procedure = forms.CharField(max_length=20)
    name = forms.CharField(max_length=120)
    number = forms.RegexField(r"^\d{12}$")
    phone = forms.RegexField(r"^0\d{9}$")
    address = forms.CharField(max_length=300)
    first = forms.IntegerField(min_value=0, max_value=99)
    second = forms.IntegerField(min_value=0, max_value=99)


def file(request: HttpRequest) -> HttpResponse:
    """Show the form, or file a dossier."""
    form = FilingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        request.session["last"] = filed(form.cleaned_data)
        return redirect("/ho-so/" + request.session["last"])
    return render(request, "file.html", {"form": form})


@transaction.atomic
def filed(data: dict[str, str]) -> str:
    """Write the seven rows: person, dossier, two papers, move, chained event, notice."""
    now = dt.datetime.now(tz=dt.UTC)  # noqa: TID251  the floor knows no clock of the house
    procedure = Procedure.objects.get(code=data["procedure"])
    owner = Person.objects.create(
        name=data["name"], number=data["number"], phone=data["phone"], address=data["address"]
    )
    last = Event.objects.order_by("-pk").first()
    number = (last.pk if last else 0) + 1
    dossier = Dossier.objects.create(
        code=f"H29.1-{number:06d}", procedure=procedure, owner=owner, received_at=now,
        due_at=now + dt.timedelta(days=3),
    )  # fmt: skip
    papers = [
        Paper.objects.create(dossier=dossier, name=name, originals=data[count])
        for name, count in zip(PAPERS, ("first", "second"), strict=True)
    ]
    move = Move.objects.create(dossier=dossier, name="receive", at=now)
    digests = {str(row.pk): _digest(row) for row in (dossier, *papers, move)}
    payload = json.dumps({"code": dossier.code, "at": now.isoformat(), "rows": digests})
    digest = hashlib.sha256(f"{last.digest if last else ''}{payload}".encode()).hexdigest()
    Event.objects.create(at=now, subject=dossier.code, payload=payload, digest=digest)
    Notice.objects.create(address=data["phone"], body=f"Đã nhận hồ sơ {dossier.code}")
    return dossier.code


def _digest(row: Dossier | Paper | Move) -> str:
    values = {field.attname: str(getattr(row, field.attname)) for field in row._meta.concrete_fields}  # noqa: SLF001  as Django documents it
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


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


def procedures(request: HttpRequest) -> HttpResponse:
    """List all procedures by field."""
    return render(request, "procedures.html", {"rows": Procedure.objects.order_by("field", "code")})


def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Show one procedure with everything that belongs to it."""
    found = Procedure.objects.prefetch_related("papers", "ways", "steps").get(code=code)
    qr = segno.make(request.build_absolute_uri(), error="m").svg_inline(scale=3, border=2, omitsize=True)
    return render(request, "procedure.html", {"procedure": found, "qr": mark_safe(qr)})  # noqa: S308


urlpatterns = [
    path("nhan/", file),
    path("ho-so/<str:code>", status),
    path("ho-so/", inbox),
    path("thu-tuc/", procedures),
    path("thu-tuc/<str:code>/", procedure),
    path("luu/thu-tuc/", cache_page(3600)(procedures)),
    path("luu/thu-tuc/<str:code>/", cache_page(3600)(procedure)),
]
