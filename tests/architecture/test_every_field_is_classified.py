"""Whoever adds a field says what it tells about people: `foundation/people/data/personal_fields.toml`."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from motcua.foundation import people

KINDS = ("none", "personal", "sensitive")
TABLES: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
    (Path(people.__path__[0]) / "data" / "personal_fields.toml").read_text(encoding="utf-8")
)
EVERYWHERE = {field for kind in TABLES["everywhere"].values() for field in kind}


def ours() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("motcua.")]


def told(label: str) -> Counter[str]:
    app, _, name = label.partition(".")
    kinds = TABLES.get(app, {}).get(name, {})
    assert set(kinds) <= set(KINDS), label
    return Counter(field for fields in kinds.values() for field in fields)


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label_lower)
def test_each_field_is_told_once(model: type[models.Model]) -> None:
    fields = {field.name for field in model._meta.local_concrete_fields} - EVERYWHERE
    assert told(model._meta.label_lower) == Counter(dict.fromkeys(fields, 1))


def test_no_table_is_told_that_is_not_there() -> None:
    labels = {model._meta.label_lower for model in ours()}
    listed = {f"{app}.{name}" for app, tables in TABLES.items() if app != "everywhere" for name in tables}
    assert listed <= labels
