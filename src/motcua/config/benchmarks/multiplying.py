"""Multiplies dossiers within the database: the same rows again, with keys, codes and moments of their own."""

from django.db import connection, models

from motcua.casework.dossiers.models import Dossier

MINUTES_APART = 7
_NEW_KEY = {
    "sqlite": "lower(hex(randomblob(16)))",
    "postgresql": "gen_random_uuid()",
}
_LATER = {
    "sqlite": "strftime('%%Y-%%m-%%d %%H:%%M:%%f', {column}, '+' || (n.n * {step}) || ' minutes')",
    "postgresql": "{column} + make_interval(mins => (n.n * {step})::int)",
}
_COPIES = {
    "sqlite": "(WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < %s) SELECT n FROM counted)",
    "postgresql": "(SELECT generate_series(1, %s) AS n)",
}


def multiply(times: int) -> int:
    """Add `times` copies of every dossier there is; return how many dossiers there are then."""
    if times > 0:
        table = connection.ops.quote_name(Dossier._meta.db_table)  # noqa: SLF001  raw rows, by intent
        columns = list(Dossier._meta.local_fields)  # noqa: SLF001
        names = ", ".join(connection.ops.quote_name(str(field.column)) for field in columns)
        values = ", ".join(_value(field) for field in columns)
        source = f"SELECT {values} FROM {table} d CROSS JOIN {_COPIES[connection.vendor]} n"  # noqa: S608  names of our own columns
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table} ({names}) {source}", [times])
            cursor.execute("ANALYZE")
    return Dossier.objects.count()


def _value(field: "models.Field[object, object]") -> str:
    column = f"d.{connection.ops.quote_name(str(field.column))}"
    if field.primary_key:
        return _NEW_KEY[connection.vendor]
    if field.name == "code":
        return f"{column} || '-' || n.n"
    if field.name == "registration_code":
        return "NULL"
    if isinstance(field, models.DateTimeField):
        return _LATER[connection.vendor].format(column=column, step=MINUTES_APART)
    return column
