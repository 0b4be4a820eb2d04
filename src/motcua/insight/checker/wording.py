"""Findings about wording: claims without figures, hidden items, spelling, names written in several ways."""

import re
from collections.abc import Iterator

from motcua.insight.checker.findings import Code, Finding
from motcua.insight.checker.sections import sections
from motcua.insight.checker.vocabulary import vocabulary
from motcua.records.reading import Reading
from motcua.records.reading.identity import recipients_at
from motcua.records.reading.letters import LOWER, UPPER
from motcua.records.reading.quantities import Form

_ELLIPSIS = re.compile(r"(?<=[\w)”])\s?(?:\.\.\.|…)(?![.…])")
_BLANKS = re.compile(r"(?:ngày|tháng|năm|số)\s*$", re.IGNORECASE)
_GLUED = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}[{UPPER}][{LOWER}]+(?!\w)")
_SHORTCOMINGS = re.compile(r"tồn tại|hạn chế|khuyết điểm", re.IGNORECASE)


def findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said about wording. A report answers for its claims; a piece of news does not."""
    yield from _spelling(reading)
    if reading.is_official:
        yield from _ellipses(reading)
        yield from _names(reading)
        yield from _terms(reading)
    if reading.is_report:
        yield from _vague(reading)
        yield from _no_baseline(reading)
        yield from _wrong_section(reading)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _spelling(reading: Reading) -> Iterator[Finding]:
    for wrong, right in vocabulary()["spelling"].items():
        for match in re.finditer(rf"(?<!\w){_any([wrong])}(?!\w)", reading.flow, re.IGNORECASE):
            told = f"“{match.group()}”: có lẽ là “{right}”."
            yield Finding(Code.SPELL_SUGGEST, told, match.start(), match.end())
    for match in _GLUED.finditer(reading.flow):
        if match.group().isascii():
            continue
        told = f"“{match.group()}”: có lẽ thiếu dấu cách."
        yield Finding(Code.SPELL_SUGGEST, told, match.start(), match.end())


def _ellipses(reading: Reading) -> Iterator[Finding]:
    limit = recipients_at(reading.text) or len(reading.text)
    for match in _ELLIPSIS.finditer(reading.flow, 0, limit):
        if not _BLANKS.search(reading.flow, max(0, match.start() - 8), match.start()):
            told = "Dấu ba chấm thay cho những việc không kể ra: hãy liệt kê đủ hoặc ghi tổng số."
            yield Finding(Code.ELLIPSIS_HIDES_ITEMS, told, match.start(), match.end())


def _names(reading: Reading) -> Iterator[Finding]:
    for row in vocabulary()["name"]:
        found = [m for pattern in row["same"] for m in re.finditer(pattern, reading.flow)]
        written = {re.sub(r"\s+", " ", m.group()): m for m in sorted(found, key=lambda m: -m.start())}
        if len(written) > 1:
            ways = sorted(written, key=lambda way: written[way].start())
            second = written[ways[1]]
            told = f"{row['message']}: {', '.join(f'“{way}”' for way in ways)}."
            yield Finding(Code.NAME_VARIANT, told, second.start(), second.end())


def _terms(reading: Reading) -> Iterator[Finding]:
    for row in vocabulary()["term"]:
        odd = re.search(_any([row["odd"]]), reading.flow, re.IGNORECASE)
        others = [term for term in row["others"] if re.search(_any([term]), reading.flow, re.IGNORECASE)]
        if odd and others:
            told = f"{row['message']}: {', '.join(f'“{way}”' for way in [row['odd'], *others])}."
            yield Finding(Code.NAME_VARIANT, told, odd.start(), odd.end())


def _vague(reading: Reading) -> Iterator[Finding]:
    limit = recipients_at(reading.text) or len(reading.text)
    asked = [
        (s.heading.start, s.paragraphs[-1].end) for s in sections(reading) if s.recommends and s.paragraphs
    ]
    pattern = re.compile(rf"(?<!\w)(?:{_any(vocabulary()['claims']['vague'])})(?!\w)", re.IGNORECASE)
    for match in pattern.finditer(reading.flow, 0, limit):
        if any(start <= match.start() < end for start, end in asked):
            continue
        told = f"“{match.group()}” không kèm số liệu: bao nhiêu, ở đâu, căn cứ nào."
        yield Finding(Code.CLAIM_NO_EVIDENCE, told, match.start(), match.end())


def _no_baseline(reading: Reading) -> Iterator[Finding]:
    words = vocabulary()["claims"]
    material = re.compile(rf"\s*(?:{_any(words['materials'])})(?!\w)", re.IGNORECASE)
    baseline = re.compile(rf"\d[\d.]*\s+(?:{_any(words['baseline'])})(?!\w)|so với", re.IGNORECASE)
    for quantity in reading.quantities:
        match = material.match(reading.flow, quantity.end) if quantity.form is Form.COUNT else None
        if match is None:
            continue
        sentence = reading.passages.sentence_at(quantity.start)
        if not baseline.search(reading.flow, sentence.start, sentence.end):
            told = f"{quantity.text.strip()} {match.group().strip()}: không có số hộ, số tổ hay số kỳ trước để biết là nhiều hay ít."
            yield Finding(Code.NUM_NO_BASELINE, told, quantity.start, match.end())


def _wrong_section(reading: Reading) -> Iterator[Finding]:
    """The first words under "Tồn tại, hạn chế" tell of an achievement."""
    good = re.compile(rf"(?<!\w)(?:{_any(vocabulary()['claims']['good'])})(?!\w)", re.IGNORECASE)
    bad = re.compile(rf"(?<!\w)(?:{_any(vocabulary()['claims']['bad'])})(?!\w)", re.IGNORECASE)
    for section in sections(reading):
        if not _SHORTCOMINGS.search(section.heading.title) or not section.paragraphs or section.recommends:
            continue
        first = reading.passages.sentence_at(section.paragraphs[0].start)
        said = reading.flow[first.start : first.end]
        if good.search(said) and not bad.search(said):
            told = f"Mục “{section.heading.title.rstrip(':.')}” mở đầu bằng một việc đã làm được."
            yield Finding(Code.CLAIM_WRONG_SECTION, told, first.start, first.end)
