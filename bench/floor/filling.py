"""Makes the floor's database from the product's: the same procedures, people and dossiers.

Run as `python -m bench.floor.filling WARD_DATABASE`, with FLOOR_FOLDER naming where it goes.
"""

# ruff: noqa: I001, SLF001  the settings come first; columns are listed as Django documents it

import json
import sys

from bench.floor import plain_django as plain_django

from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Field

from bench.floor.tables import TABLES, Dossier, Move, Person, Procedure, Required, Step, Way

CHANNELS = {"direct": "Trực tiếp", "online": "Trực tuyến", "postal": "Bưu chính công ích"}
LIMIT, FEE = "3 ngày làm việc", "Theo mức do HĐND thành phố quy định"


def build() -> None:
    """Make the tables."""
    with connection.schema_editor() as editor:
        for table in (Session, *TABLES):
            editor.create_model(table)


def fill() -> None:
    """Copy what is in the attached database `ward`."""
    _procedures()
    _copy(
        Person,
        "ward.people_person",
        id="id",
        name="full_name",
        number="id_number",
        phone="phone",
        address="address",
    )
    dossiers = "ward.dossiers_dossier d"
    first = str(Procedure.objects.order_by("pk").values_list("pk", flat=True)[0])
    _copy(
        Dossier, dossiers, id="d.id", code="d.code", procedure_id=first, owner_id="d.owner_id",
        state="d.sub_state", received_at="d.received_at", due_at="coalesce(d.due_at, d.received_at)",
    )  # fmt: skip
    _copy(Move, dossiers, dossier_id="d.id", name="'receive'", at="d.moved_at")


def _copy(table: type, source: str, **columns: str) -> None:
    """Insert one row for each row of a source; columns that are not named get their default."""
    values = {}
    for field in table._meta.concrete_fields:
        values[field.column] = columns.get(field.attname) or _default(field)
    names, places = ", ".join(f'"{name}"' for name in values), ", ".join(values.values())
    with connection.cursor() as cursor:
        cursor.execute(f'INSERT INTO "{table._meta.db_table}" ({names}) SELECT {places} FROM {source}')


def _default(field: "Field[object, object]") -> str:
    if field.get_internal_type() == "UUIDField":
        return "lower(hex(randomblob(16)))"
    if field.get_internal_type() == "DateTimeField":
        return "'2026-01-05 02:30:00'"
    return str(field.get_default()) if isinstance(field.get_default(), int) else f"'{field.get_default()}'"


def _rows(sql: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _procedures() -> None:
    """Copy the versions in force with their papers, channels, fees and steps."""
    versions = _rows(
        "SELECT v.id, p.code, v.name, f.name, v.subjects, v.conditions, v.competent_agency, v.legal_bases, v.results,"
        " v.decision_number, v.source, v.steps FROM ward.procedures_procedureversion v"
        " JOIN ward.procedures_procedure p ON p.id = v.procedure_id JOIN ward.procedures_field f ON f.id = p.field_id"
        " WHERE v.valid_to IS NULL ORDER BY p.code"
    )
    for (
        key,
        code,
        name,
        field,
        subjects,
        conditions,
        agency,
        bases,
        results,
        decision,
        source,
        steps,
    ) in versions:
        made = Procedure.objects.create(
            code=code, name=name, field=field, limit=LIMIT, fee=FEE, conditions=conditions, agency=agency,
            subjects=", ".join(json.loads(str(subjects))),
            bases="; ".join(f"{one['title']} {one['number']}" for one in json.loads(str(bases))),
            results="; ".join(one["name"] for one in json.loads(str(results))), decision=decision, source=source,
        )  # fmt: skip
        Step.objects.bulk_create(Step(procedure=made, **step) for step in json.loads(str(steps)))
        _parts(made, key)


def _parts(made: Procedure, key: object) -> None:
    papers = _rows(
        "SELECT name, form_name, replaceable_by, originals, is_note FROM ward.procedures_requiredpaper"
        " WHERE version_id = %s ORDER BY position",
        key,
    )
    names = ("name", "form", "instead", "originals", "is_note")
    Required.objects.bulk_create(
        Required(procedure=made, **dict(zip(names, row, strict=True))) for row in papers
    )
    ways = _rows(
        "SELECT m.channel, coalesce(max(f.name), ''), coalesce(max(f.note), ''), coalesce(max(f.source), '')"
        " FROM ward.procedures_method m LEFT JOIN ward.procedures_fee f ON f.method_id = m.id"
        " WHERE m.version_id = %s GROUP BY m.id",
        key,
    )
    Way.objects.bulk_create(
        Way(
            procedure=made,
            channel=CHANNELS[str(channel)],
            limit=LIMIT,
            fee=f"{fee}: {FEE}",
            note=note,
            source=source,
        )
        for channel, fee, note, source in ways
    )


if __name__ == "__main__":
    build()
    with connection.cursor() as attaching:
        attaching.execute("ATTACH DATABASE %s AS ward", [sys.argv[1]])
    fill()
    with connection.cursor() as analysing:
        analysing.execute("ANALYZE main")
