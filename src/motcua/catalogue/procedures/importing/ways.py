"""Ways of filing in a national record: channels, limits and fees. Pure."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.catalogue.procedures.drafting import NO_LIMIT, FeeDraft, LimitDraft, MethodDraft
from motcua.catalogue.procedures.importing.noting import Notes
from motcua.catalogue.procedures.importing.report import Kind
from motcua.kernel import text

_CHANNELS = {"TRUC_TIEP": "direct", "TRUC_TUYEN": "online", "BUU_CHINH": "postal"}
_UNITS = {"ngay lam viec": "working_day", "ngay": "calendar_day", "gio": "hour", "gio lam viec": "hour"}
_HOURS_A_DAY = {"hour": Decimal(1), "working_day": Decimal(8), "calendar_day": Decimal(8)}
_AMOUNT = re.compile(
    r"^([\d.,]+)\s*(việt nam đồng|vnđ|vnd|đồng|usd)?\s*(?:\((.*))?$", re.IGNORECASE | re.DOTALL
)
_SET_ELSEWHERE = re.compile(
    r"hội đồng nhân dân|mức (?:lệ )?phí|thông tư|theo quy định của luật|quy định tại", re.IGNORECASE
)
_NOTE_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+)\s*(?:đ|đồng)", re.IGNORECASE)
_SMALLEST_FEE = 500


def methods(notes: Notes, rows: Sequence[Mapping[str, Any]], *, late_rule: bool) -> tuple[MethodDraft, ...]:
    """Read the rows of `cach_thuc`; several rows of one channel become one way with several fees.

    Where their limits differ the longest stands: a shorter one would promise too much. `late_rule`: the
    steps know the 15h rule, so that a bare "1" means "in the day" (Luật Hộ tịch Art 5.3).
    """
    found: dict[str, MethodDraft] = {}
    for row in rows:
        channel = _CHANNELS.get(str(row.get("kenh")))
        if channel is None:
            notes.odd(Kind.CHANNEL_UNKNOWN, str(row.get("kenh"))[:40])
            continue
        way = MethodDraft(
            channel, _limit(notes, row, late_rule=late_rule), _fees(notes, row), _words(row.get("mo_ta"))
        )
        found[channel] = _joined(notes, found[channel], way) if channel in found else way
    return tuple(found.values())


def _joined(notes: Notes, one: MethodDraft, two: MethodDraft) -> MethodDraft:
    notes.odd(Kind.CHANNEL_REPEATED, one.channel)
    limit = one.limit
    if one.limit != two.limit:
        notes.odd(Kind.LIMITS_DIFFER, f"{one.channel}: {one.limit.value} / {two.limit.value}")
        limit = max(one.limit, two.limit, key=_length)
    fees = one.fees + tuple(fee for fee in two.fees if fee not in one.fees)
    note = "\n".join(dict.fromkeys(part for part in (one.note, two.note) if part))
    return MethodDraft(one.channel, limit, fees, note)


def _length(limit: LimitDraft) -> Decimal:
    return (limit.value or Decimal(0)) * _HOURS_A_DAY.get(limit.unit, Decimal(0))


def _words(value: Any) -> str:
    return text.tidy(value) if isinstance(value, str) else ""


def _limit(notes: Notes, row: Mapping[str, Any], *, late_rule: bool) -> LimitDraft:
    typed, unit_word = row.get("thoi_han"), _words(row.get("don_vi"))
    if typed is None or not str(typed).strip():
        notes.odd(Kind.LIMIT_MISSING, str(row.get("kenh")))
        return NO_LIMIT
    try:
        value = Decimal(str(typed).strip().replace(",", "."))
    except InvalidOperation:
        notes.odd(Kind.LIMIT_UNREADABLE, str(typed)[:60])
        return NO_LIMIT
    if not value.is_finite() or not Decimal(0) < value < Decimal(10000):
        notes.odd(Kind.LIMIT_ZERO if value == 0 else Kind.LIMIT_UNREADABLE, str(typed)[:60])
        return NO_LIMIT
    unit = _UNITS.get(text.fold(unit_word))
    if unit is None:
        # The portal shows a bare number where civil-status law counts working days (Luật Hộ tịch Arts 5, 16…).
        notes.odd(Kind.LIMIT_WITHOUT_UNIT, str(typed))
        if value == 1 and late_rule:
            return LimitDraft(same_day=True)
        unit = "working_day"
    return LimitDraft(value, unit)


def _fees(notes: Notes, row: Mapping[str, Any]) -> tuple[FeeDraft, ...]:
    typed = _words(row.get("phi"))
    folded = text.fold(typed)
    if not typed or folded.startswith("khong co thong tin"):
        return ()
    if folded.startswith("mien phi"):
        return (_free(notes, typed),)
    match = _AMOUNT.match(typed)
    if match is None:
        notes.odd(Kind.FEE_UNREADABLE, typed[:80])
        return (_fee(note=typed),)
    return (_priced(notes, *match.groups(default="")),)


def _free(notes: Notes, typed: str) -> FeeDraft:
    note = _inner(typed[len("Miễn phí") :])
    if _SET_ELSEWHERE.search(note):
        notes.odd(Kind.FEE_FREE_WITH_NOTE, note[:80])
        return _fee(amount=None, note=note)
    return _fee(amount=0, note="" if text.fold(note).strip(" .") in _NOTHING else note)


def _fee(amount: int | None = None, unit: str = "", note: str = "") -> FeeDraft:
    return FeeDraft(amount=amount, unit=unit, note=note, confidence="secondary")


_NOTHING = frozenset({"khong", "khong co", "khong quy dinh", "chua quy dinh"})


def _priced(notes: Notes, digits: str, currency: str, rest: str) -> FeeDraft:
    note = _inner(rest)
    if currency.lower() == "usd":
        notes.odd(Kind.FEE_FOREIGN, f"{digits} USD")
        return _fee(amount=None, note=f"{digits} USD {note}".strip())
    amount = int(re.sub(r"\D", "", digits) or 0)
    said = [int(found.replace(".", "")) for found in _NOTE_AMOUNT.findall(note)]
    if amount < _SMALLEST_FEE or (said and amount not in said):
        notes.odd(Kind.FEE_CONTRADICTS, f"{digits} / {note[:60]}")
        return _fee(amount=None, note=f"{digits} {currency} {note}".strip())
    unit = note[1:] if re.fullmatch(r"/[\w ]{1,30}", note) else ""
    return _fee(amount=amount, unit=unit, note="" if unit else note)


def _inner(value: str) -> str:
    inner = value.strip().removeprefix("(")
    return inner.removesuffix(")").strip() if inner.count("(") < inner.count(")") else inner.strip()
