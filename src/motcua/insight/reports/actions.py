"""The only door for change: start, write, declare a typed figure, issue, replace."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Measured, Reading, Scope
from motcua.insight.reports import outline, paper, references, short
from motcua.insight.reports.models import Figure, Report, Section, TypedFigure
from motcua.insight.reports.permissions import may_write
from motcua.insight.reports.policies import (
    can_cut_off,
    is_draft,
    is_explained,
    is_issued,
    is_period,
    is_ready,
)
from motcua.insight.reports.states import Level, ReportState
from motcua.kernel import ids, storing, text
from motcua.records.documents import actions as documents


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines above the name (`TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`) and the name."""

    capacity: tuple[str, ...]
    name: str


@transaction.atomic
def start(
    *,
    agency: Agency,
    title: str,
    since: dt.date,
    until: dt.date,
    by: Actor,
    at: dt.datetime,
    parts: tuple[outline.Part, ...] | None = None,
    replaces: Report | None = None,
) -> Report:
    """Start a report with the headings (and prose) of an outline; without one, the ward's yearly outline.

    Raises NotAuthor, PeriodReversed.
    """
    may_write(by, agency)
    is_period(since, until)
    report = storing.add(
        Report(
            agency=agency,
            title=text.tidy(title),
            since=since,
            until=until,
            replaces=replaces,
            written_by=by.name,
            recorded_at=at,
        )
    )
    sections = [
        storing.add(
            Section(report=report, position=number, level=part.level, heading=part.heading, body=part.body)
        )
        for number, part in enumerate(outline.yearly() if parts is None else parts, start=1)
    ]
    _record("report.start", report, by=by, at=at, rows=(report, *sections), payload={"title": report.title})
    return report


@transaction.atomic
def write_section(section: Section, *, heading: str, body: str, by: Actor, at: dt.datetime) -> Section:
    """Write a section's heading and prose. Raises NotAuthor, AlreadyIssued."""
    report = _open(section.report, by)
    section = storing.locked(section)
    section.heading, section.body = text.tidy(heading), text.nfc(body).strip()
    storing.change(section, "heading", "body")
    _record("report.write", report, by=by, at=at, rows=(section,), payload={"section": section.position})
    return section


@transaction.atomic
def add_section(report: Report, *, level: Level, heading: str, by: Actor, at: dt.datetime) -> Section:
    """Add a section at the end. Raises NotAuthor, AlreadyIssued."""
    report = _open(report, by)
    last = Section.objects.filter(report=report).order_by("-position").first()
    section = storing.add(
        Section(
            report=report,
            position=last.position + 1 if last else 1,
            level=level,
            heading=text.tidy(heading),
        )
    )
    _record("report.add_section", report, by=by, at=at, rows=(section,), payload={})
    return section


@transaction.atomic
def type_figure(
    report: Report,
    *,
    title: str,
    value: int,
    unit: str,
    reason: str,
    document_code: str,
    whole: int | None = None,
    by: Actor,
    at: dt.datetime,
) -> TypedFigure:
    """Declare a number that no record shows. It prints with a mark, its author, reason and paper.

    Raises NotAuthor, AlreadyIssued, Unexplained.
    """
    report = _open(report, by)
    words = tuple(text.tidy(value) for value in (title, unit, reason, document_code))
    is_explained(*words)
    number = TypedFigure.objects.filter(report=report).count() + 1
    figure = storing.add(
        TypedFigure(
            report=report,
            code=f"NT-{number:02d}",
            title=words[0],
            unit=words[1],
            reason=words[2],
            document_code=words[3],
            value=value,
            whole=whole,
            author=by.name,
            entered_at=at,
        )
    )
    _record("report.type_figure", report, by=by, at=at, rows=(figure,), payload={"code": figure.code})
    return figure


@transaction.atomic
def issue(
    report: Report,
    *,
    cut_off: dt.datetime,
    signature: Signature,
    recipients: tuple[str, ...],
    by: Actor,
    at: dt.datetime,
    number: int | None = None,
    issued_on: dt.date | None = None,
) -> Report:
    """Freeze every figure as of the cut-off and send the report out under a number of the register.

    A number may be given for papers from an archive only. Raises NotAuthor, AlreadyIssued, NotReady.
    """
    report = _open(report, by)
    can_cut_off(report, cut_off, at)
    sections = list(report.sections.all())
    typed = list(report.typed_figures.all())
    is_ready(sections, typed)
    report.cut_off = cut_off
    figures = _freeze(report, sections, {figure.code for figure in typed})
    report.document = documents.issue(
        agency=report.agency,
        issuer_kind="committee",
        type_code="BC",
        abstract=report.title,
        issued_on=issued_on,
        signer_name=signature.name,
        signer_capacity=signature.capacity,
        recipients=recipients,
        number=number,
        by=by,
        at=at,
    )
    report.state = ReportState.ISSUED
    storing.change(report, "state", "cut_off", "document")
    content = paper.rendered(report, paper.ORIGINAL, now=at)
    documents.keep(report.document, form=paper.ORIGINAL, content=content, by=by, at=at)
    replaced = _replace(report)
    payload: dict[str, object] = {
        "symbol": report.document.symbol,
        "figures": {f.code: f.keys_digest for f in figures},
    }
    _record("report.issue", report, by=by, at=at, rows=(report, *figures, *replaced), payload=payload)
    return report


@transaction.atomic
def replace(report: Report, *, by: Actor, at: dt.datetime) -> Report:
    """Start a new version of an issued report with the same prose and typed figures. The old one stays as it went out.

    Raises NotAuthor, NotReady.
    """
    may_write(by, report.agency)
    is_issued(report)
    parts = tuple(
        outline.Part(section.level, section.heading, section.body) for section in report.sections.all()
    )
    new = start(
        agency=report.agency,
        title=report.title,
        since=report.since,
        until=report.until,
        parts=parts,
        replaces=report,
        by=by,
        at=at,
    )
    copies = [storing.add(_copied(figure, new)) for figure in report.typed_figures.all()]
    if copies:
        _record("report.copy_typed", new, by=by, at=at, rows=tuple(copies), payload={})
    return new


def _copied(figure: TypedFigure, report: Report) -> TypedFigure:
    """Return a typed figure for a new version: whoever answered for it still does."""
    kept = ("code", "title", "value", "whole", "unit", "author", "reason", "document_code", "entered_at")
    return TypedFigure(report=report, **{name: getattr(figure, name) for name in kept})


def _open(report: Report, by: Actor) -> Report:
    """Return the report, locked, as a draft that this person may write."""
    agency = report.agency
    may_write(by, agency)
    report = storing.locked(report)
    report.agency = agency
    is_draft(report)
    return report


def _freeze(report: Report, sections: list[Section], typed: set[str]) -> list[Figure]:
    """Measure every indicator that the prose names, once, as of the cut-off."""
    assert report.cut_off is not None
    reading = Reading(Scope(report.agency.code, report.since, report.until, report.cut_off))
    codes = [ref.code for section in sections for ref in references.references(section.body)]
    return [
        storing.add(_figure(report, number, code, indicators.measure(code, reading)))
        for number, code in enumerate(dict.fromkeys(code for code in codes if code not in typed), start=1)
    ]


def _figure(report: Report, number: int, code: str, measured: Measured) -> Figure:
    key = ids.new()
    return Figure(
        id=key,
        report=report,
        code=code,
        short_code=short.of(key),
        position=number,
        numerator=measured.numerator.value,
        denominator=measured.denominator.value if measured.denominator else None,
        decimals=indicators.get(code).decimals,
        keys_digest=measured.keys_digest,
    )


def _replace(report: Report) -> tuple[Report, ...]:
    if report.replaces is None:
        return ()
    old = storing.locked(report.replaces)
    old.state = ReportState.REPLACED
    storing.change(old, "state")
    return (old,)


def _record(
    kind: str,
    report: Report,
    *,
    by: Actor,
    at: dt.datetime,
    rows: tuple[Report | Section | Figure | TypedFigure, ...],
    payload: dict[str, object],
) -> None:
    ledger.record(
        kind=kind,
        agency=report.agency.code,
        subject=f"report:{report.pk}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=rows,
    )
