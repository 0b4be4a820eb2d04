"""A version as lines of text that an officer edits, and back. Each list is one line an item."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from motcua.catalogue.procedures import promises
from motcua.catalogue.procedures.drafting import (
    NO_LIMIT,
    CaseDraft,
    Draft,
    FeeDraft,
    LegalBasis,
    LimitDraft,
    MethodDraft,
    PaperDraft,
    ResultDraft,
    StepDraft,
)
from motcua.catalogue.procedures.importing import house
from motcua.catalogue.procedures.states import Channel
from motcua.kernel import numbers, text

_WHO = {"applicant": "Người dân", "agency": "Cơ quan"}
_UNITS = {
    "gio lam viec": "hour",
    "gio": "hour",
    "ngay lam viec": "working_day",
    "ngay": "calendar_day",
}
_CASE = "##"
_FREE, _ELSEWHERE = "Miễn phí", "Theo HĐND"
T = TypeVar("T")


class NotRead(ValueError):
    """A line cannot be read. The message is a Vietnamese sentence that names the line."""


def initial(draft: Draft) -> dict[str, Any]:
    """Return what the form shows for a draft."""
    shown: dict[str, Any] = {
        name: getattr(draft, name)
        for name in (
            "name",
            "valid_from",
            "valid_to",
            "competent_agency",
            "conditions",
            "set_count",
            "extension_days",
            "extension_note",
            "sensitive",
            "confidence",
            "source",
        )
    }
    shown["steps"] = _join(f"{_WHO[s.who]}: {s.text}" if s.who else s.text for s in draft.steps)
    shown["papers"] = _papers_text(draft.cases)
    shown["subjects"], shown["aliases"] = _join(draft.subjects), _join(draft.aliases)
    shown["legal_bases"] = _join(_two(act.number, act.title) for act in draft.legal_bases)
    shown["results"] = _join(_two(result.name, result.code) for result in draft.results)
    ways = {method.channel: method for method in draft.methods}
    for channel in Channel:
        way = ways.get(channel.value)
        shown[f"offered_{channel.value}"] = way is not None
        shown[f"limit_{channel.value}"] = limit_text(way.limit) if way else ""
        shown[f"fee_{channel.value}"] = fee_text(way.fees) if way else ""
    return shown


def redrafted(base: Draft, cleaned: Mapping[str, Any]) -> Draft:
    """Return a draft that says what a valid form says; fees whose text was left alone stay as they were."""
    plain = ("name", "valid_from", "valid_to", "competent_agency", "conditions", "set_count")
    more = ("extension_days", "extension_note", "sensitive", "confidence", "source")
    said = {name: cleaned[name] for name in (*plain, *more)}
    parsed = ("steps", "subjects", "aliases", "legal_bases", "results")
    said |= {name: cleaned[name] for name in parsed}
    return dataclasses.replace(base, cases=cleaned["papers"], methods=_methods(base, cleaned), **said)


def _methods(base: Draft, cleaned: Mapping[str, Any]) -> tuple[MethodDraft, ...]:
    before = {method.channel: method for method in base.methods}
    ways: list[MethodDraft] = []
    for channel in (c.value for c in Channel):
        if not cleaned[f"offered_{channel}"]:
            continue
        old = before.get(channel, MethodDraft(channel))
        typed = cleaned[f"fee_{channel}"]
        fees = old.fees if typed == fee_text(old.fees) else read_fee(typed)
        ways.append(dataclasses.replace(old, limit=cleaned[f"limit_{channel}"], fees=fees))
    return tuple(ways)


def read_lines(typed: str, read: Callable[[str], T]) -> tuple[T, ...]:
    """Read each line that is not empty. Raises NotRead naming the line's number."""
    items: list[T] = []
    for number, line in enumerate(typed.splitlines(), start=1):
        if text.tidy(line):
            try:
                items.append(read(text.tidy(line)))
            except ValueError as error:
                raise NotRead(f"Dòng {number} không đọc được: {error}.") from error
    return tuple(items)


def read_step(line: str) -> StepDraft:
    """Read a step; `Người dân:` or `Cơ quan:` in front says who does it."""
    who = next((key for key, word in _WHO.items() if line.startswith(f"{word}:")), "")
    return StepDraft(line.partition(":")[2].strip() if who else line, who)


def read_basis(line: str) -> LegalBasis:
    """Read `60/2014/QH13 | Luật Hộ tịch`."""
    number, _, title = line.partition("|")
    return LegalBasis(number.strip(), title.strip())


def read_result(line: str) -> ResultDraft:
    """Read `Giấy khai sinh | KQ.G15.000031`."""
    name, _, code = line.partition("|")
    return ResultDraft(name.strip(), code.strip())


def read_papers(typed: str) -> tuple[CaseDraft, ...]:
    """Read papers in lines; a line `## Trường hợp …` begins a case, `(3 ngày làm việc)` at its end is its limit."""
    cases: list[tuple[str, LimitDraft, list[PaperDraft]]] = [("", NO_LIMIT, [])]

    def read(line: str) -> None:
        if line.startswith(_CASE):
            cases.append((*_case_head(line.removeprefix(_CASE).strip()), []))
        else:
            cases[-1][2].append(house.paper(line))

    read_lines(typed, read)
    return tuple(CaseDraft(name, tuple(papers), limit) for name, limit, papers in cases if name or papers)


def _case_head(line: str) -> tuple[str, LimitDraft]:
    match = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", line)
    if match:
        try:
            return match[1], read_limit(match[2])
        except ValueError:
            pass
    return line, NO_LIMIT


def limit_text(limit: LimitDraft) -> str:
    """Return a limit as an officer types it; nothing where none is stated."""
    if limit.value is None and not limit.same_day:
        return ""
    return promises.text_of(promises.limit_of(limit.value, limit.unit, same_day=limit.same_day))


def read_limit(typed: str) -> LimitDraft:
    """Read `Trong ngày`, `2,5 ngày làm việc`, `15 ngày`, `2 giờ làm việc` or nothing. Raises NotRead."""
    folded = text.fold(typed)
    if folded in {"", "chua quy dinh"}:
        return NO_LIMIT
    if folded == "trong ngay":
        return LimitDraft(same_day=True)
    value, _, unit = folded.partition(" ")
    try:
        number = Decimal(value.replace(",", "."))
    except InvalidOperation:
        number = Decimal(0)
    if unit not in _UNITS or not Decimal(0) < number < Decimal(10000):
        raise NotRead("Hãy ghi như “3 ngày làm việc”, “15 ngày”, “2 giờ làm việc” hoặc “Trong ngày”.")
    if _UNITS[unit] == "calendar_day" and number != int(number):
        raise NotRead("Thời hạn theo ngày phải là số nguyên.")
    return LimitDraft(number, _UNITS[unit])


def fee_text(fees: tuple[FeeDraft, ...]) -> str:
    """Return fees as an officer types them; several or stepped ones are told in words and kept."""
    return "; ".join(_one_fee(fee) for fee in fees)


def _one_fee(fee: FeeDraft) -> str:
    if fee.amount is None:
        return _ELSEWHERE
    if fee.amount == 0:
        return _FREE
    unit = f"/{fee.unit}" if fee.unit else ""
    return f"{numbers.grouped(fee.amount)} đồng{unit}"


def read_fee(typed: str) -> tuple[FeeDraft, ...]:
    """Read `Miễn phí`, `Theo HĐND`, `8.000 đồng/bản` or nothing. Raises NotRead."""
    folded = text.fold(typed)
    if not folded:
        return ()
    if folded == text.fold(_FREE):
        return (FeeDraft(amount=0),)
    if folded == text.fold(_ELSEWHERE):
        return (FeeDraft(note="Theo nghị quyết của Hội đồng nhân dân."),)
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:đồng|đ)?(?:/(.{1,30}))?", text.tidy(typed))
    if match is None:
        raise NotRead("Hãy ghi như “8.000 đồng/bản”, “Miễn phí” hoặc “Theo HĐND”.")
    return (FeeDraft(amount=int(match[1].replace(".", "")), unit=match[2] or ""),)


def _papers_text(cases: Iterable[CaseDraft]) -> str:
    lines: list[str] = []
    for case in cases:
        if case.name:
            limit = limit_text(case.limit)
            lines.append(f"{_CASE} {case.name}" + (f" ({limit})" if limit else ""))
        lines += [_paper_text(paper) for paper in case.papers]
    return "\n".join(lines)


def _paper_text(paper: PaperDraft) -> str:
    count = "*"
    if not paper.is_note:
        originals = str(paper.originals) if paper.originals or not paper.copies else ""
        copies = f"+{paper.copies}{'c' if paper.certified else ''}" if paper.copies else ""
        count = originals + copies
    form = f" {{{paper.form_name}}}" if paper.form_name else ""
    data = f" [{paper.replaceable_by}]" if paper.replaceable_by else ""
    return f"{count} {paper.name}{form}{data}"


def _two(first: str, second: str) -> str:
    return f"{first} | {second}" if second else first


def _join(items: Iterable[str]) -> str:
    return "\n".join(items)
