"""Documents cited in a text: type, number and symbol, day, issuer, wherever lines break."""

import bisect
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from motcua.records.reading.flow import Passages
from motcua.records.reading.letters import UPPER
from motcua.records.reading.shapes import Reference, WrittenDate

_FILE = Path(__file__).with_name("data") / "types.toml"
_PART = r"[A-ZĐƯ][A-Za-zĐđƯư&()]{0,14}\d{0,3}"
SYMBOL = re.compile(
    rf"(?<![\w/.,])(?P<n>\d{{1,5}}(?:\.\d{{1,2}})?[a-zđ]?)\s{{0,3}}/\s{{0,2}}(?:(?P<y>(?:19|20)\d{{2}})\s?/\s?)?"
    rf"(?P<s>{_PART}(?:[-–/.]{_PART}|\s[-–]\s?(?=[A-ZĐƯ]{{2}}){_PART}|[-–]\s(?=[A-ZĐƯ]{{2}}){_PART})*)"
)
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S{1,64}@\S{1,64}|(?<![\d.,])0\d{1,3}[. ]?\d{3,4}[. ]?\d{3,5}(?!\d)|\+?\d[\d.]{0,8}\d{3}\.\d{3}\.\d{3,4}(?!\d)"
)
_PARTY = re.compile(r"(?<![\w/.,])(?P<n>\d{1,4})\s?-\s?(?P<s>[A-ZĐ]{2,5}/[A-ZĐ]{2,6}(?:-[A-ZĐ]{2,6})?)(?!\w)")
_ORGANISATION = re.compile(r"(?:UBND|HĐND|HDND|UBTVQH|QH|CP|TTg|CTN|TW|TU|ĐU|BNV|MTTQ)\d*$")
_DATE_AFTER = re.compile(r"\s*,?\s*\(?(?:ký\s+|ban hành\s+)?$")
_ISSUER = re.compile(
    rf"\s*\)?,?\s*(?P<of>của\s+)?(?P<name>(?:[{UPPER}][^,;.()\n]*?)(?:,\s(?=Chính phủ|Đoàn|Ban|Bộ)[^,;.()\n]*?)*)"
    r"(?=\s+(?:về|việc|ban hành|ứng dụng|quy định|Quy định|hướng dẫn|phê duyệt|sửa đổi|công bố|triển khai|kèm theo|v/v|đẩy mạnh|thực hiện|giao|và các|phát động|thành lập|kiện toàn|quy chế)\b"
    r"|\s*[,;.()\n“\"]|\s*$)"
)
_KNOWN_ISSUER = re.compile(
    r"(?:Chính phủ|Thủ tướng|Bộ|UBND|Ủy ban|Uỷ ban|Quốc hội|HĐND|Hội đồng|Chủ tịch|Sở|Tỉnh ủy|Ban)\b"
)
_LAW = re.compile(
    r"(?P<name>(?:Bộ luật|Luật|Pháp lệnh)\s+(?!số\b)(?:sửa đổi,?\s+bổ sung|[A-ZĐ])[^\n,;.()]{3,140}?)\s*,?\s+"
    r"(?:năm\s+(?P<y>(?:19|20)\d{2})(?!\d)|(?=ngày\s+\d))"
)


@cache
def _types() -> dict[str, str]:
    return dict(tomllib.loads(_FILE.read_text(encoding="utf-8"))["names"])


@cache
def type_words() -> tuple[str, ...]:
    """Return every word that names a type of document, longest first."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(sorted({*content["names"].values(), *content["others"]["words"]}, key=len, reverse=True))


def type_of_symbol(symbol: str) -> str | None:
    """Return the type that a symbol's abbreviation names, or None (an official letter has none)."""
    first = re.split(r"[-/]", symbol.split("/")[-1] if symbol.count("/") < 2 else symbol.split("/")[2])[0]
    return _types().get(first)


@cache
def _type_before() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in type_words())
    return re.compile(rf"(?<!\w)(?P<t>{words})\s*(?:số\s*:?)?\s*$|(?<!\w)số\s*:?\s*$", re.IGNORECASE)


def normalised(match: re.Match[str]) -> str:
    """Return number, year and symbol without the blanks and dashes that converters put in."""
    if match.re is _PARTY:
        return f"{match['n']}-{match['s']}"
    tail = re.sub(r"\s", "", match["s"]).replace("–", "-").rstrip("(&.")
    tail = tail if tail.count("(") == tail.count(")") else tail.replace("(", "").replace(")", "")
    year = f"{match['y']}/" if match["y"] else ""
    return f"{match['n']}/{year}{tail}"


def symbols(flow: str) -> Iterator[re.Match[str]]:
    """Yield the places where a number and symbol stand; shares such as `17/2744` are none."""
    yield from _PARTY.finditer(flow)
    for match in SYMBOL.finditer(flow):
        tail = match["s"]
        known = _types().get(tail) or _ORGANISATION.search(tail)
        titled = _type_before().search(flow, max(0, match.start() - 30), match.start())
        if re.search(r"[-–]", tail) or match["y"] or (known and (titled or len(tail) > 2)):
            yield match


def references(
    flow: str, passages: Passages, days: Sequence[WrittenDate], *, own: tuple[int, int] | None
) -> list[Reference]:
    """Return the documents a text cites, in order. `own` is where its own number stands, which is no citation."""
    found = [
        _reference(flow, match, passages, days)
        for match in symbols(flow)
        if own is None or not own[0] <= match.start() < own[1]
    ]
    covered = [(one.start, one.end) for one in found]
    named = [one for one in _laws(flow, days) if not any(a < one.end and one.start < b for a, b in covered)]
    return sorted([*found, *named], key=lambda one: one.start)


def _reference(flow: str, match: re.Match[str], passages: Passages, days: Sequence[WrittenDate]) -> Reference:
    lead = _type_before().search(flow, max(0, match.start() - 40), match.start())
    start = lead.start() if lead else match.start()
    symbol = normalised(match)
    end = match.start() + len(match.group().rstrip("(&."))
    after = _day_after(flow, end, days)
    issuer, _ = _issuer(flow, after.end if after else end, joint="NQLT" in symbol or "TTLT" in symbol)
    if after and _amends(flow, start, match, after, passages):
        after = None
    day = after or _day_before(flow, start, passages, days)
    return Reference(
        symbol,
        day.value if day else None,
        issuer,
        start,
        after.end if after else end,
        type_word=lead["t"] if lead and lead["t"] else None,
        written_date=day,
        is_basis=_is_basis(flow, start, passages),
    )


def _amends(flow: str, start: int, match: re.Match[str], day: WrittenDate, passages: Passages) -> bool:
    """`Luật sửa đổi, bổ sung … Luật … số 77/2015/QH13 ngày 22/11/2019`: the day is the amending law's."""
    if match.re is _PARTY or not match["y"] or day.value is None or day.value.year == int(match["y"]):
        return False
    lead = flow[passages.sentence_at(start).start : start].rpartition(";")[2]
    return re.search(r"sửa đổi,?\s+bổ sung", lead) is not None


def _is_basis(flow: str, start: int, passages: Passages) -> bool:
    paragraph = passages.paragraphs[passages.paragraph_index(start)]
    return flow[paragraph.start : paragraph.start + 12].lstrip(" -–").startswith("Căn cứ")


def _day_after(flow: str, end: int, days: Sequence[WrittenDate]) -> WrittenDate | None:
    index = bisect.bisect_left(days, end, key=_place)
    if index == len(days):
        return None
    between = re.sub(r"(?i)\bngày\s*$", "", flow[end : days[index].start][:80])
    return days[index] if _DATE_AFTER.fullmatch(between) else None


def _place(day: WrittenDate) -> int:
    return day.start


def _day_before(flow: str, start: int, passages: Passages, days: Sequence[WrittenDate]) -> WrittenDate | None:
    """`Ngày 06/01/2023, UBND … đã có Quyết định số 04/QĐ-UBND`: the sentence opens with the day."""
    sentence = passages.sentence_at(start)
    for day in days[bisect.bisect_left(days, sentence.start, key=_place) :]:
        if day.end > start:
            return None
        lead = flow[sentence.start : day.start].strip().lower()
        if lead in {"", "ngày", "vào ngày"} and not SYMBOL.search(flow, day.end, start):
            acted = re.search(r"ban hành|đã có|\bký\b|phê duyệt|gửi", flow[day.end : start])
            return day if acted else None
    return None


def _issuer(flow: str, end: int, *, joint: bool) -> tuple[str | None, int]:
    match = _ISSUER.match(flow, end, min(len(flow), end + 220))
    if match is None or not (match["of"] or _KNOWN_ISSUER.match(match["name"])):
        return None, end
    name = match["name"] if joint else match["name"].split(", ")[0]
    return re.sub(r"\s+", " ", name).strip(), match.end()


def _laws(flow: str, days: Sequence[WrittenDate]) -> Iterator[Reference]:
    for match in _LAW.finditer(flow):
        name = re.sub(r"\s+", " ", match["name"]).strip()
        end, day = match.end(), None
        if not match["y"]:
            day = next((d for d in days if match.end() <= d.start <= match.end() + 6), None)
            if day is None:
                continue
            end = day.end
        yield replace(
            Reference(None, day.value if day else None, None, match.start(), end),
            type_word=name.split()[0],
            name=f"{name} năm {match['y']}" if match["y"] else name,
            written_date=day,
        )
