"""The database itself refuses to edit or delete what was published.

Only a version's end (`valid_to`) and its derived search words may still change. SQLite drops triggers
when a later migration remakes a table: such a migration ends with `RunPython(protect, unprotect)` again;
a test notices when it does not. As in the ledger, a SQLite database in memory may be emptied.
"""

from django.db import migrations

VERSION = "procedures_procedureversion"
STILL_CHANGING = {"valid_to", "search_text"}
PARTS = {
    "procedures_method": "version_id = OLD.version_id",
    "procedures_case": "version_id = OLD.version_id",
    "procedures_requiredpaper": "version_id = OLD.version_id",
    "procedures_fee": "version_id = (SELECT m.version_id FROM procedures_method m WHERE m.id = OLD.method_id)",
}
REFUSAL = "a published version is never edited"
ON_DISK = "(SELECT file FROM pragma_database_list WHERE name = 'main') <> ''"


def _columns(apps):
    model = apps.get_model("procedures", "ProcedureVersion")
    return [f.column for f in model._meta.concrete_fields if f.column not in STILL_CHANGING]


def _is_published(condition):
    where = condition.replace("version_id =", "v.id =", 1)
    return f"EXISTS (SELECT 1 FROM {VERSION} v WHERE v.state = 'published' AND {where})"


def _sqlite(apps):
    changed = " OR ".join(f'NEW."{c}" IS NOT OLD."{c}"' for c in _columns(apps))
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    yield (
        f"CREATE TRIGGER procedures_keep_version BEFORE UPDATE ON {VERSION} "
        f"WHEN OLD.state = 'published' AND ({changed}) {refuse}"
    )
    yield (
        f"CREATE TRIGGER procedures_hold_version BEFORE DELETE ON {VERSION} "
        f"WHEN OLD.state = 'published' AND {ON_DISK} {refuse}"
    )
    for table, condition in PARTS.items():
        for act, where in (("UPDATE", ""), ("DELETE", f"{ON_DISK} AND ")):
            yield (
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"WHEN {where}{_is_published(condition)} {refuse}"
            )


def _postgres(apps):
    changed = " OR ".join(f'NEW."{c}" IS DISTINCT FROM OLD."{c}"' for c in _columns(apps))
    yield (
        "CREATE FUNCTION procedures_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    yield (
        f"CREATE TRIGGER procedures_keep_version BEFORE UPDATE ON {VERSION} FOR EACH ROW "
        f"WHEN (OLD.state = 'published' AND ({changed})) EXECUTE FUNCTION procedures_refuse()"
    )
    yield (
        f"CREATE TRIGGER procedures_hold_version BEFORE DELETE ON {VERSION} FOR EACH ROW "
        f"WHEN (OLD.state = 'published') EXECUTE FUNCTION procedures_refuse()"
    )
    # A condition of a trigger may not ask other tables in PostgreSQL: the function asks.
    for table, condition in PARTS.items():
        yield (
            f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF {_is_published(condition)} THEN RAISE EXCEPTION '{REFUSAL}' "
            f"USING ERRCODE = 'restrict_violation'; END IF; "
            f"IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"
        )
        yield (
            f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW "
            f"EXECUTE FUNCTION {table}_refuse()"
        )


def protect(apps, schema_editor):
    """Create the triggers."""
    vendor = schema_editor.connection.vendor
    statements = _postgres(apps) if vendor == "postgresql" else _sqlite(apps)
    for statement in statements:
        schema_editor.execute(statement, params=None)


def unprotect(apps, schema_editor):
    """Drop the triggers."""
    postgres = schema_editor.connection.vendor == "postgresql"
    for name in ("procedures_keep_version", "procedures_hold_version"):
        schema_editor.execute(f"DROP TRIGGER {name}" + (f" ON {VERSION}" if postgres else ""), params=None)
    for table in PARTS:
        if postgres:
            schema_editor.execute(f"DROP FUNCTION {table}_refuse() CASCADE", params=None)
        else:
            for act in ("update", "delete"):
                schema_editor.execute(f"DROP TRIGGER {table}_no_{act}", params=None)
    if postgres:
        schema_editor.execute("DROP FUNCTION procedures_refuse()", params=None)


class Migration(migrations.Migration):
    dependencies = [("procedures", "0001_initial")]
    operations = [migrations.RunPython(protect, unprotect)]
