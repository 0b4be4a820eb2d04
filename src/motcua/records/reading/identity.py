"""Who a document says it is: number, symbol, day, place, type, issuer, abstract, signer.

The header may stand as two columns of a table, as lines, or glued into one line by a converter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.records.reading import references
from motcua.records.reading.letters import LOWER, UPPER
from motcua.records.reading.shapes import Identity, Span, WrittenDate

_STATE = re.compile(r"CỘNG\s+H[ÒO][ÀA]?\s+XÃ\s+HỘI\s*\|?\s*CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
_MOTTO = re.compile(r"Độc\s+lập\s*[-–]\s*Tự(?:\s+do)?\s*[-–]\s*Hạnh\s+phúc")
_OWN_LINE = re.compile(r"(?<!\w)Số\s*:\s*(?P<rest>[^\n|]{0,60})")
_BLANK_NUMBER = re.compile(r"[\s.…_]*/\s?(?P<s>[A-ZĐ][\w&()]*(?:[-–/][\w&()]+)*)")
_DAY_LINE = re.compile(
    r"(?P<place>(?:(?:TP\.?|Tp\.?|Thành phố|Quận|Phường|Xã|Huyện|Tỉnh|Thị trấn)\s*)?"
    rf"(?:[{UPPER}][^\W\d_]*|\d{{1,2}})(?:[ \t]+(?:[{UPPER}][^\W\d_]*|\d{{1,2}}|-))*)\s*,\s*(?P<day>ngày)\s"
)
_BODY = re.compile(
    r"\s*(?:Căn cứ\b|Thực hiện\b|Kính gửi|Theo\b|Xét\b|Điều\s+1\b|Phần\b|I\s?[.)]|1\s?[.)]|[-–_=*]{3,}|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN"
    r"|CHỦ TỊCH\b|BAN\s+(?!HÀNH)[A-ZĐ]|Trong\b|Ngày\b|Năm\b)"
)
_OPENING = re.compile(
    r"(?:Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Thường trực|Ban|Sở|Phòng|Tổ|Trung tâm|Văn phòng)\s[^,;:]{2,90}?"
    r"\s(?:báo cáo|trình|thông báo|ban hành|xây dựng|đề nghị|tổng hợp|triển khai|đã)\s"
)
_ISSUER_HEAD = re.compile(
    r"(?:ỦY|UỶ|ỦY)\s*BAN|HỘI ĐỒNG|BAN |SỞ |BỘ |VĂN PHÒNG|TRUNG TÂM|PHÒNG |THƯỜNG TRỰC|TỔ |CHI CỤC|CỤC |UBND|HĐND|ĐOÀN |CÔNG AN|THANH TRA|CHÍNH PHỦ|QUỐC HỘI|ĐẢNG ỦY"
)
_RECIPIENTS = re.compile(r"(?:^|\n)[ \t|]*Nơi\s+nhận\s*:?", re.IGNORECASE)
_NAME = re.compile(rf"(?:(?:ThS|TS|BS|PGS|GS)\.?\s+)?[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{1,5}}")
_HEADER_LENGTH = 1500
_ABSTRACT_LENGTH = 600


@dataclass(frozen=True, slots=True)
class _Header:
    text: str
    own: re.Match[str] | None
    place: re.Match[str] | None
    day: WrittenDate | None
    state: bool


def identify(text: str, days: Sequence[WrittenDate]) -> Identity:
    """Return what the document says of itself; a text without an official header says nothing."""
    header = _header(text, days)
    official = header.own is not None or header.state or header.place is not None
    type_match = _type_line(text, header) if official else None
    number, symbol, span, blank = _own_symbol(header)
    if symbol is None and blank is None and not header.state:
        return Identity()
    type_name = (
        type_match["t"].capitalize() if type_match else references.type_of_symbol(symbol or blank or "")
    )
    signer = _signer(text)
    return Identity(
        number=number,
        symbol=symbol,
        date=header.day.value if header.day else None,
        place=_place(header),
        type=type_name,
        issuer=_issuer(header),
        abstract=_abstract(text, type_match.end()) if type_match else None,
        signer=signer[0] if signer else None,
        unnumbered=symbol is None and blank is not None,
        symbol_span=span,
        date_span=_date_span(header),
        type_span=Span(type_match.start("t"), type_match.end("t")) if type_match else None,
        signer_span=signer[1] if signer else None,
    )


def has_state_name(text: str) -> bool:
    """Return whether the name of the State stands at the head."""
    return _STATE.search(text[:_HEADER_LENGTH]) is not None


def recipients_at(text: str) -> int | None:
    """Return where the list of recipients begins, or None."""
    found = list(_RECIPIENTS.finditer(text))
    return found[-1].start() if found else None


def _header(text: str, days: Sequence[WrittenDate]) -> _Header:
    head = text[:_HEADER_LENGTH]
    own = next((m for m in _OWN_LINE.finditer(head) if "/" in m["rest"]), None)
    places = [m for m in _DAY_LINE.finditer(head) if own is None or m.start() < own.end() + 400]
    place = places[0] if places and (own or _STATE.search(head)) else None
    day = None
    if place:
        near = [
            d for d in days if place.end() - 8 <= d.start <= place.end() + 4 or d.start == place.start("day")
        ]
        day = near[0] if near else None
    return _Header(head, own, place, day, _STATE.search(head) is not None)


def _own_symbol(header: _Header) -> tuple[str | None, str | None, Span | None, str | None]:
    """Return number, symbol, where they stand, and the symbol of a line whose number is blank."""
    if header.own is None:
        return None, None, None, None
    start = header.own.start("rest")
    match = references.SYMBOL.match(header.text, start)
    if match:
        symbol = references.normalised(match)
        return match["n"], symbol, Span(match.start(), match.start() + len(match.group().rstrip())), None
    blank = _BLANK_NUMBER.match(header.own["rest"])
    span = Span(header.own.start(), header.own.end())
    return None, None, span, f"0/{blank['s']}" if blank else None


def _place(header: _Header) -> str | None:
    if header.place is None:
        return None
    words = header.place["place"]
    start = header.place.start("place")
    for pattern in (_MOTTO, _STATE, references.SYMBOL):
        for match in pattern.finditer(header.text):
            if match.start() <= start < match.end():
                words = header.text[match.end() : header.place.end("place")]
    return re.sub(r"\s+", " ", words).strip(" |-") or None


def _date_span(header: _Header) -> Span | None:
    if header.day:
        return Span(header.day.start, header.day.end)
    return Span(header.place.start("day"), header.place.end()) if header.place else None


def _type_line(text: str, header: _Header) -> re.Match[str] | None:
    """Return the line that names the type in capitals, after number and day where they are known."""
    words = "|".join(re.escape(word.upper()) for word in references.type_words())
    after = max(header.own.start() if header.own else 0, header.place.end() if header.place else 0)
    pattern = re.compile(rf"(?:^|[\n|\d\s])\s*(?:DỰ THẢO\s+)?(?P<t>{words})(?![\w])(?=\s)", re.MULTILINE)
    return pattern.search(text, after, after + 800)


def _issuer(header: _Header) -> str | None:
    limit = header.own.start() if header.own else (header.place.start() if header.place else 0)
    head = _STATE.sub("\n", _MOTTO.sub("\n", header.text[:limit]))
    lines = [re.sub(r"\s+", " ", line).strip(" |-–_*=:") for line in re.split(r"[\n|]|\s{3,}", head)]
    capitals = [
        line for line in lines if len(line) > 1 and line.isupper() and not references.SYMBOL.search(line)
    ]
    blocks: list[str] = []
    for line in capitals:
        if _ISSUER_HEAD.match(line) or not blocks:
            blocks.append(line)
        else:
            blocks[-1] += f" {line}"
    named = [block for block in blocks if _ISSUER_HEAD.match(block)]
    return named[-1] if named else None


def _abstract(text: str, start: int) -> str | None:
    lines: list[str] = []
    for line in text[start : start + 3 * _ABSTRACT_LENGTH].split("\n"):
        words = re.sub(r"\s+", " ", line).strip(" |")
        if not words:
            if lines:
                break
            continue
        if (
            _BODY.match(words)
            or (lines and _OPENING.match(words))
            or (lines and (len(words) > 200 or lines[-1].endswith((".", ":"))))
        ):
            break
        lines.append(_glued(words) if not lines else words)
    return " ".join(lines)[:_ABSTRACT_LENGTH] or None


def _glued(words: str) -> str:
    """Cut a line into which a converter glued the body: the abstract ends before the issuer or the legal bases."""
    cut = re.search(r"\s(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|Căn(?: cứ)?\s|Thực hiện\s)", words[10:])
    return words[: 10 + cut.start()] if cut and not words.isupper() else words


def _signer(text: str) -> tuple[str, Span] | None:
    """Return the last line after the recipients that is a person's name."""
    begin = recipients_at(text)
    if begin is None:
        return None
    for match in reversed(list(re.finditer(r"[^\n|]+", text[begin:]))):
        line = match.group().strip()
        if _NAME.fullmatch(line):
            start = begin + match.start() + match.group().index(line)
            return line, Span(start, start + len(line))
    return None
