"""Numbers that a word processor puts before paragraphs by itself: `I.`, `1.`, `a)`."""

from typing import Any

from docx.oxml.ns import qn

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbering:
    """Counts the automatic numbers of one document, in the order in which its paragraphs come."""

    def __init__(self, document: Any) -> None:
        self._counts: dict[str, list[int]] = {}
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        part = next(
            (r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None
        )
        root = getattr(part, "element", None)
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        abstract = {
            one.get(qn("w:abstractNumId")): {
                int(lvl.get(qn("w:ilvl"))): _level(lvl) for lvl in one.iterchildren(qn("w:lvl"))
            }
            for one in root.iterchildren(qn("w:abstractNum"))
        }
        for one in root.iterchildren(qn("w:num")):
            link = one.find(qn("w:abstractNumId"))
            if link is not None:
                self._levels[one.get(qn("w:numId"))] = abstract.get(link.get(qn("w:val")), {})

    def label(self, paragraph: Any) -> str:
        """Return the number that stands before a paragraph, with a blank after it, or nothing."""
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        number = mark.find(qn("w:numId")) if mark is not None else None
        if number is None:
            return ""
        key, place = number.get(qn("w:val")), mark.find(qn("w:ilvl"))
        depth = int(place.get(qn("w:val"))) if place is not None else 0
        levels = self._levels.get(key, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(key, [levels.get(i, ("", "", 1))[2] - 1 for i in range(9)])
        counts[depth] += 1
        for deeper in range(depth + 1, 9):
            counts[deeper] = levels.get(deeper, ("", "", 1))[2] - 1
        return _printed(levels, depth, counts)


def _level(level: Any) -> tuple[str, str, int]:
    def value(tag: str, default: str) -> str:
        found = level.find(qn(tag))
        return str(found.get(qn("w:val"))) if found is not None else default

    return value("w:numFmt", "decimal"), value("w:lvlText", ""), int(value("w:start", "1"))


def _printed(levels: dict[int, tuple[str, str, int]], depth: int, counts: list[int]) -> str:
    form, pattern, _ = levels[depth]
    if form == "bullet":
        return "- "
    for index in range(depth + 1):
        pattern = pattern.replace(
            f"%{index + 1}", _number(counts[index], levels.get(index, ("decimal", "", 1))[0])
        )
    return f"{pattern} " if pattern else ""


def _number(value: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = _LETTERS[(value - 1) % len(_LETTERS)]
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"upperRoman", "lowerRoman"}:
        text, rest = "", value
        for size, digits in _ROMAN:
            text += digits * (rest // size)
            rest %= size
        return text if form == "upperRoman" else text.lower()
    return str(value)
