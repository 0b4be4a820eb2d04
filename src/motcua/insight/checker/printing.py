"""A checked report as JSON and as lines for a terminal."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from motcua.insight.checker.check import Checked
from motcua.insight.checker.findings import Finding
from motcua.kernel import dates, numbers
from motcua.records.reading import Claim, Reading

_MORE = 2  # decimals beyond the printed ones


def as_plain(checked: Checked) -> dict[str, Any]:
    """Return the result as plain values. Offsets count characters of `text`; ends are exclusive."""
    reading = checked.reading
    return {
        "text": reading.text,
        "document": _document(reading),
        "references": [
            {
                "symbol": one.symbol,
                "name": one.name,
                "date": one.date.isoformat() if one.date else None,
                "issuer": one.issuer,
                "start": one.start,
                "end": one.end,
            }
            for one in reading.references
        ],
        "dates": [
            {
                "value": day.value.isoformat() if day.value else None,
                "text": reading.text[day.start : day.end],
                "start": day.start,
                "end": day.end,
                "valid": day.valid,
            }
            for day in reading.dates
        ],
        "claims": [_claim(reading, claim) for claim in reading.claims],
        "findings": [_finding(finding) for finding in checked.findings],
    }


def _document(reading: Reading) -> dict[str, Any]:
    who = reading.identity
    return {
        "number": who.number,
        "symbol": who.symbol,
        "date": who.date.isoformat() if who.date else None,
        "place": who.place,
        "type": who.type,
        "issuer": who.issuer,
        "abstract": who.abstract,
        "signer": who.signer,
    }


def _claim(reading: Reading, claim: Claim) -> dict[str, Any]:
    computed = claim.computed
    if computed is not None:
        computed = Fraction(numbers.rounded(computed, claim.decimals + _MORE))
    return {
        "kind": claim.kind.value,
        "sentence": reading.sentence(claim),
        "start": claim.start,
        "end": claim.end,
        "operands": [_number(operand) for operand in claim.operands],
        "stated": _number(claim.stated),
        "computed": None if computed is None else _number(computed),
        "decimals": claim.decimals,
        "verdict": claim.verdict.value,
        "explanation": claim.explanation,
    }


def _number(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def shown_number(value: Fraction, decimals: int) -> str:
    """Return a number of a text as people here write it: `99,71`, `2.744`."""
    return numbers.decimal_text(value, decimals)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
    }


def as_lines(checked: Checked) -> Iterator[str]:
    """Yield the result as a person reads it at a terminal."""
    reading, who = checked.reading, checked.reading.identity
    if who.symbol:
        day = dates.short(who.date) if who.date else "chưa rõ ngày"
        yield f"{who.type or 'Văn bản'} số {who.symbol}, {day}: {who.abstract or 'không rõ trích yếu'}"
    else:
        yield "Văn bản không có số, ký hiệu."
    yield (
        f"{len(reading.references)} văn bản viện dẫn, {len(reading.dates)} ngày,"
        f" {len(reading.claims)} số liệu có thể tính lại."
    )
    for claim in reading.claims:
        yield f"  {claim.verdict.value:<5} {claim.kind.label}: {claim.explanation}"
    yield f"{len(checked.findings)} điều cần xem." if checked.findings else "Không có điều nào cần xem."
    for finding in checked.findings:
        line = reading.text.count("\n", 0, finding.start) + 1
        yield f"  {finding.severity.label:<8} {finding.code.value:<22} dòng {line}: {finding.message}"
