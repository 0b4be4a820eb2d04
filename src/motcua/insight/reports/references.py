"""Prose with figures by reference: `[TH-03]`, `[HL-04:hai số]`. Pure.

A report's text never carries a number that the program could count: it names the indicator, and the
number is put in its place when the text is shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from motcua.kernel import text


class Form(StrEnum):
    """How a figure stands in a sentence."""

    PLAIN = "số"
    PART = "tử"
    WHOLE = "mẫu"
    BOTH = "hai số"
    SHARE = "tỷ lệ"


FORMS = {text.fold(form.value): form for form in Form}


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure named in the prose; `start` is its place in the text."""

    code: str
    form: Form
    start: int = 0


@dataclass(frozen=True, slots=True)
class BadForm:
    """A reference whose form nobody knows."""

    code: str
    form: str
    start: int


_REFERENCE = re.compile(r"\[([A-ZĐ]{2}-\d{1,2}(?:\.\d{1,2})?)(?::([^\]\n]{1,20}))?\]")
# A number in running prose: not a date, not a symbol of a document, not "Điều 5", not a year.
_NUMBER = re.compile(r"(?<![\w./-])\d{1,3}(?:\.\d{3})+(?![\w/-])|(?<![\w./,-])\d+(?:,\d+)?(?![\w./-])")
_BEFORE = re.compile(
    r"(?:số|ngày|tháng|năm|quý|điều|khoản|điểm|chương|luật|thứ|lần|phường|quận|khóa|kỳ)\s*$", re.IGNORECASE
)


def pieces(prose: str) -> Iterator[str | Reference | BadForm]:
    """Yield the text and the references of a prose in order; joined texts and places make up the prose."""
    end = 0
    for found in _REFERENCE.finditer(prose):
        if found.start() > end:
            yield prose[end : found.start()]
        yield _reference(found)
        end = found.end()
    if end < len(prose):
        yield prose[end:]


def _reference(found: re.Match[str]) -> Reference | BadForm:
    code, form = found.group(1), found.group(2)
    if form is None:
        return Reference(code, Form.PLAIN, found.start())
    known = FORMS.get(text.fold(form.strip()))
    return Reference(code, known, found.start()) if known else BadForm(code, form, found.start())


def references(prose: str) -> list[Reference]:
    """Return the figures a prose names, in order, repeated ones too."""
    return [piece for piece in pieces(prose) if isinstance(piece, Reference)]


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number written by hand in the prose, where a reference or a declared figure belongs."""

    text: str
    start: int


def typed_numbers(prose: str) -> list[TypedNumber]:
    """Return numbers of the prose that look like counts: dates, symbols, articles and years are left alone."""
    bare = _REFERENCE.sub(lambda found: "\x00" * len(found.group()), prose)
    return [
        TypedNumber(found.group(), found.start())
        for found in _NUMBER.finditer(bare)
        if not _BEFORE.search(bare[: found.start()][-12:])
    ]
