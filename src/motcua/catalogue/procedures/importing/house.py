"""Our own file of procedures (TOML): compact, with shared steps, fees and acts. Pure.

Limits: `same_day`, `3 wd` (working days), `15 d` (days), `2 h` (hours), "" (none stated).
Papers: `1 Tờ khai {mẫu}`, `1+1 …` (one original, one copy), `+1 …` (a copy), `+1c …` (certified copy),
`* …` (a remark); `[…]` names the data that replace the paper. Fees: names of `[fee.*]` tables.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

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
from motcua.catalogue.procedures.importing.reading import Unreadable

_UNITS = {"wd": "working_day", "d": "calendar_day", "h": "hour"}
_PAPER = re.compile(
    r"^(?:(?P<remark>\*)|(?P<originals>\d+)?(?:\+(?P<copies>\d+)(?P<certified>c)?)?)\s+(?P<rest>.+)$"
)
_FORM, _DATA = re.compile(r"\s*\{([^}]*)\}"), re.compile(r"\s*\[([^\]]*)\]")


class _Wrong(ValueError):
    """A value in the file that cannot be read."""


def drafts(body: Mapping[str, Any]) -> list[Draft]:
    """Return the drafts of a file, version by version, in the file's order. Raises Unreadable."""
    found: list[Draft] = []
    for number, row in enumerate(body["procedure"], start=1):
        try:
            found += [_draft(body, {**row, **version}) for version in row.get("version", [{}])]
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            code = row.get("code", "?") if isinstance(row, dict) else "?"
            raise Unreadable(f"Thủ tục thứ {number} ({code}) trong tệp không đọc được: {error}.") from error
    return found


def limit(typed: str) -> LimitDraft:
    """Return a limit from its short spelling. Raises ValueError."""
    if typed == "same_day":
        return LimitDraft(same_day=True)
    if not typed:
        return NO_LIMIT
    value, _, unit = typed.partition(" ")
    try:
        return LimitDraft(Decimal(value.replace(",", ".")), _UNITS[unit])
    except (KeyError, InvalidOperation) as error:
        raise _Wrong(f"thời hạn “{typed}”") from error


def paper(typed: str) -> PaperDraft:
    """Return a paper from its short spelling. Raises ValueError."""
    match = _PAPER.match(typed)
    if match is None:
        raise _Wrong(f"giấy tờ “{typed[:40]}”")
    rest = match["rest"]
    form, data = _FORM.search(rest), _DATA.search(rest)
    return PaperDraft(
        name=_DATA.sub("", _FORM.sub("", rest)).strip(),
        originals=int(match["originals"] or 0),
        copies=int(match["copies"] or 0),
        certified=bool(match["certified"]),
        form_name=form[1] if form else "",
        replaceable_by=data[1] if data else "",
        is_note=bool(match["remark"]),
    )


def _draft(body: Mapping[str, Any], row: Mapping[str, Any]) -> Draft:
    decision = row.get("decision", {})
    return Draft(
        code=row["code"],
        name=row["name"],
        field=row["field"],
        valid_from=_day(row.get("valid_from")),
        valid_to=_day(row.get("valid_to")),
        decision_number=decision.get("number", ""),
        decision_on=_day(decision.get("on")),
        decision_by=decision.get("by", ""),
        steps=_steps(body, row.get("steps", ())),
        methods=_methods(body, row),
        cases=_cases(row),
        set_count=row.get("set_count", 1),
        subjects=tuple(row.get("subjects", body["shared"]["subjects"])),
        competent_agency=row.get("competent_agency", body["shared"]["competent_agency"]),
        conditions=row.get("conditions", ""),
        legal_bases=tuple(LegalBasis(act, body["act"].get(act, "")) for act in row.get("acts", ())),
        results=tuple(ResultDraft(name, code) for name, code in row.get("results", ())),
        extension_days=Decimal(row["extension"]) if "extension" in row else None,
        extension_note=row.get("extension_note", ""),
        sensitive=row.get("sensitive", False),
        confidence=row.get("confidence", "secondary"),
        source=row.get("source", body["shared"]["source"]),
        aliases=tuple(row.get("aliases", ())),
        received_here=row.get("received_here", True),
    )


def _day(value: Any) -> dt.date | None:
    if value is None or type(value) is dt.date:
        return value
    raise _Wrong(f"ngày “{value}”")


def _steps(body: Mapping[str, Any], typed: str | Sequence[str]) -> tuple[StepDraft, ...]:
    rows = body["steps"][typed] if isinstance(typed, str) else typed
    return tuple(_step(row) for row in rows)


def _step(typed: str) -> StepDraft:
    who, sign, said = typed.partition(": ")
    actors = {"dân": "applicant", "phường": "agency"}
    return StepDraft(said, actors[who]) if sign and who in actors else StepDraft(typed)


def _methods(body: Mapping[str, Any], row: Mapping[str, Any]) -> tuple[MethodDraft, ...]:
    notes = row.get("channel_notes", {})
    return tuple(
        MethodDraft(
            channel,
            limit(_by_channel(row.get("limit", ""), channel)),
            tuple(_fee(line) for line in body["fee"][_by_channel(row.get("fee", "none"), channel)]["lines"]),
            notes.get(channel, ""),
        )
        for channel in row.get("channels", body["shared"]["channels"])
    )


def _by_channel(value: str | Mapping[str, str], channel: str) -> str:
    return value if isinstance(value, str) else value.get(channel, value.get("direct", ""))


def _fee(line: Mapping[str, Any]) -> FeeDraft:
    return FeeDraft(
        kind=line.get("kind", "le_phi"),
        name=line.get("name", ""),
        amount=line.get("amount"),
        unit=line.get("unit", ""),
        # TOML has no null: 0 as the last page means "and all further pages".
        tiers=tuple((upto or None, amount) for upto, amount in line.get("tiers", ())),
        ceiling=line.get("ceiling"),
        note=line.get("note", ""),
        valid_from=_day(line.get("valid_from")),
        valid_to=_day(line.get("valid_to")),
        source=line.get("source", ""),
        confidence=line.get("confidence", "unverified"),
    )


def _cases(row: Mapping[str, Any]) -> tuple[CaseDraft, ...]:
    common = tuple(paper(typed) for typed in row.get("papers", ()))
    named = tuple(
        CaseDraft(
            case["name"],
            tuple(paper(typed) for typed in case.get("papers", ())),
            limit(case.get("limit", "")),
        )
        for case in row.get("case", ())
    )
    return (CaseDraft(papers=common), *named) if common else named
