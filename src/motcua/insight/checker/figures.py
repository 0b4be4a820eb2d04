"""Findings about numbers: what recomputing showed, and how numbers are written."""

from collections.abc import Iterator

from motcua.insight.checker.findings import Code, Finding
from motcua.kernel import numbers
from motcua.records.reading import Claim, Reading, Verdict
from motcua.records.reading.quantities import Form
from motcua.records.reading.shapes import Kind

_SHARES = {Kind.RATIO, Kind.SCORE, Kind.PLAN, Kind.GROWTH, Kind.POINTS, Kind.AVERAGE}
_GROUPED_FROM = 1000


def findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said about the numbers of a text."""
    for claim in reading.claims:
        yield from _of_claim(claim)
    yield from _decimals(reading)
    yield from _thousands(reading)


def _of_claim(claim: Claim) -> Iterator[Finding]:
    place = claim.at.start, claim.at.end
    if claim.verdict is Verdict.TRUNC:
        yield Finding(Code.NUM_RATIO_TRUNC, f"Số bị cắt, không làm tròn: {claim.explanation}", *place)
    elif claim.verdict is Verdict.DIFF:
        code = Code.NUM_RATIO_DIFF if claim.kind in _SHARES else Code.NUM_SUM_DIFF
        said = "Các tỷ lệ cộng lại" if claim.kind is Kind.COMPLEMENT else claim.kind.label.capitalize()
        yield Finding(code, f"{said} không khớp: {claim.explanation}", *place)
    if claim.unusual_base:
        yield Finding(
            Code.NUM_BASE_UNCLEAR,
            f"Tỷ lệ đúng hạn thường tính trên số đã giải quyết; ở đây mẫu số là số đã tiếp nhận: {claim.explanation}",
            *place,
        )
    if claim.in_points and claim.verdict is not Verdict.DIFF:
        yield Finding(
            Code.NUM_UNIT_PCT_POINT,
            f"Hiệu của hai tỷ lệ phải ghi là điểm phần trăm, không phải phần trăm: {claim.explanation}",
            *place,
        )


def _decimals(reading: Reading) -> Iterator[Finding]:
    notation = reading.notation
    odd = notation.comma_decimals if notation.is_english else notation.dot_decimals
    usual, other = ("dấu chấm", "dấu phẩy") if notation.is_english else ("dấu phẩy", "dấu chấm")
    if odd:
        first = odd[0]
        more = f" (và {numbers.grouped(len(odd) - 1)} chỗ nữa)" if len(odd) > 1 else ""
        words = reading.text[first.start : first.end]
        told = f"“{words}”{more} dùng {other} cho phần lẻ; văn bản tiếng Việt dùng dấu phẩy, dấu chấm để tách hàng nghìn."
        if notation.is_english:
            told = f"“{words}”{more} dùng {other} cho phần lẻ, trong khi cả văn bản dùng {usual}."
        yield Finding(Code.NUM_NOTATION, told, first.start, first.end)


def _thousands(reading: Reading) -> Iterator[Finding]:
    grouped = (
        reading.notation.comma_thousands if reading.notation.is_english else reading.notation.dot_thousands
    )
    if not grouped:
        return
    plain = [
        q
        for q in reading.quantities
        if q.form is Form.COUNT and not q.grouped and q.value >= _GROUPED_FROM and q.text.strip().isdigit()
    ]
    if plain:
        first, shown = plain[0], reading.text[grouped[0].start : grouped[0].end]
        told = f"“{first.text}” không tách hàng nghìn, trong khi chỗ khác viết “{shown}”."
        yield Finding(Code.NUM_NOTATION, told, first.start, first.end)
