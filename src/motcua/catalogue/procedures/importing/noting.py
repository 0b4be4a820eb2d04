"""Gathers what is odd while one record is read. Pure."""

from collections.abc import Mapping
from typing import Any

from motcua.catalogue.procedures.importing.report import Kind, Oddity


class Notes:
    """The oddities of one record, in the order they were met."""

    def __init__(self, code: str) -> None:
        self._code = code
        self.found: list[Oddity] = []

    def odd(self, kind: Kind, detail: str = "") -> None:
        """Note something odd."""
        self.found.append(Oddity(self._code, kind, detail))

    def items(self, key: str, value: Any) -> list[Any]:
        """Return a value as a list; None is empty, anything else is noted and left out."""
        if value is None:
            return []
        if not isinstance(value, list):
            self.odd(Kind.WRONG_TYPE, f"{key}: {type(value).__name__}")
            return []
        return value

    def rows(self, key: str, value: Any) -> list[Mapping[str, Any]]:
        """Return the mappings of a list; other things in it are noted and left out."""
        rows: list[Mapping[str, Any]] = []
        for row in self.items(key, value):
            if isinstance(row, dict):
                rows.append(row)
            else:
                self.odd(Kind.WRONG_TYPE, f"{key}: {type(row).__name__}")
        return rows
