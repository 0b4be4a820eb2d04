"""Vietnamese text, handled once: NFC at every border, folding for search, sorting, slugs.

Pure: no framework. Names are one field; nothing here splits a name.
"""

import re
import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0306", "\u0302", "\u031b"}
_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """Return the text in Unicode NFC, the form kept in every table and file."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Return NFC text with runs of white space made one space and the ends trimmed."""
    return _SPACES.sub(" ", nfc(text)).strip()


def fold(text: str) -> str:
    """Return the text as people type it without marks: lower case, no marks, đ as d, spaces tidied."""
    lowered = text.casefold().replace("đ", "d")
    plain = "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return _SPACES.sub(" ", plain).strip()


def slug(text: str) -> str:
    """Return an ASCII slug: `Đăng ký khai sinh` becomes `dang-ky-khai-sinh`."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def sort_key(text: str) -> str:
    """Return a key that sorts as Vietnamese dictionaries do: letter first, then tone.

    An < Ăn < Ân, Dao < Đà < Đá. Equal to PostgreSQL's `vi-x-icu` on names (tested).
    """
    base: list[str] = []
    tones: list[str] = []
    for char in tidy(text).lower():
        parts = unicodedata.normalize("NFD", char)
        tone = next((c for c in parts[1:] if c in _TONES), "")
        letter = unicodedata.normalize("NFC", parts[0] + "".join(c for c in parts[1:] if c in _SHAPES))
        rank = _LETTERS.find(letter)
        base.append(chr(0x100 + rank) if rank >= 0 else letter)
        tones.append(str(_TONES[tone]))
    return "".join(base) + "\x01" + "".join(tones)
