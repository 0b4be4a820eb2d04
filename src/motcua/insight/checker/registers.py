"""What our registers know of the documents that a report cites. The registers are those of named agencies."""

from collections.abc import Iterator, Sequence

from motcua.insight.checker.findings import Code, Finding
from motcua.kernel import dates
from motcua.records.documents import queries as documents
from motcua.records.legislation import queries as legislation
from motcua.records.reading import Reading, Reference


def findings(reading: Reading, agencies: Sequence[str]) -> Iterator[Finding]:
    """Yield which cited documents the registers do not know, or know of another day. An unknown one is no error."""
    wanted = {cited.symbol for cited in reading.references if cited.symbol}
    known = documents.bearing(agencies, sorted(wanted))
    told: set[str] = set()
    for cited in reading.references:
        if cited.symbol is None or cited.symbol in told or legislation.act(cited.symbol) is not None:
            continue
        days = known.get(cited.symbol)
        if days is None:
            told.add(cited.symbol)
            yield _unknown(cited)
        elif cited.date is not None and cited.date not in days:
            entered = ", ".join(dates.short(day) for day in days)
            message = f"{cited.symbol}: báo cáo ghi ngày {dates.short(cited.date)}, trong sổ là {entered}."
            yield Finding(Code.REF_DATE_CONFLICT, message, cited.start, cited.end)


def _unknown(cited: Reference) -> Finding:
    return Finding(
        Code.REF_UNKNOWN,
        f"{cited.symbol} chưa có trong sổ văn bản và danh mục pháp luật.",
        cited.start,
        cited.end,
    )
