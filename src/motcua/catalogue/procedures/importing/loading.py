"""Writes the drafts of a file through the actions: all of them or none; what is known already is left alone."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from motcua.catalogue.procedures import actions
from motcua.catalogue.procedures.drafting import Draft
from motcua.catalogue.procedures.importing import house, national, reading
from motcua.catalogue.procedures.importing.report import Kind, Oddity
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.catalogue.procedures.states import VersionState
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import storing
from motcua.kernel.rules import Denied

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class ImportReport:
    """What an import did (or, in a rehearsal, would do)."""

    file: str
    read: int = 0
    added: int = 0
    renewed: int = 0
    unchanged: int = 0
    skipped: int = 0
    listed: int = 0
    oddities: list[Oddity] = field(default_factory=list)

    @property
    def by_kind(self) -> list[tuple[Kind, int]]:
        """Return how often each kind of oddity was met, most frequent first."""
        return Counter(oddity.kind for oddity in self.oddities).most_common()

    def plain(self) -> dict[str, Any]:
        """Return the report as plain values for JSON."""
        body = dataclasses.asdict(self)
        body["by_kind"] = {kind.value: count for kind, count in self.by_kind}
        body["oddities"] = [dataclasses.asdict(oddity) for oddity in self.oddities]
        return body


def import_file(
    path: Path,
    *,
    valid_from: dt.date,
    agency: Agency | None = None,
    rehearse: bool = False,
    by: Actor,
    at: dt.datetime,
    progress: Progress | None = None,
) -> ImportReport:
    """Import a file of procedures, publish what is new, and put it on an agency's list where one is given.

    Records without dates hold from `valid_from`. Everything happens in one transaction; `rehearse` rolls it
    back. The same content is never entered twice. Raises Unreadable, and Denied where the actor may not.
    """
    if storing.is_bulk():
        raise RuntimeError("an import reads what it has just written: not inside in_bulk()")
    records = reading.read(path)
    report = ImportReport(file=path.name)
    drafts = _drafts(records, report)
    with transaction.atomic():
        if records.shape == "house":
            actions.arrange_fields(records.body.get("fields", ()), by=by, at=at)
        _write(drafts, report, valid_from, by, at, progress)
        if agency is not None:
            _list(drafts, report, agency, valid_from, by, at)
        transaction.set_rollback(rehearse)
    return report


def _drafts(records: reading.Records, report: ImportReport) -> list[Draft]:
    report.read = len(records.rows)
    if records.shape == "house":
        return house.drafts(records.body)
    kept: dict[str, Draft] = {}
    for row in records.rows:
        if not isinstance(row, dict):
            report.oddities.append(Oddity("(không mã)", Kind.WRONG_TYPE, type(row).__name__))
            report.skipped += 1
            continue
        draft, odd = national.parse(row)
        report.oddities += odd
        if any(oddity.kind is Kind.UNUSABLE for oddity in odd):
            report.skipped += 1
        elif draft.code in kept:
            report.oddities.append(Oddity(draft.code, Kind.CODE_REPEATED))
            report.skipped += 1
        else:
            kept[draft.code] = draft
    return list(kept.values())


def _write(
    drafts: list[Draft],
    report: ImportReport,
    valid_from: dt.date,
    by: Actor,
    at: dt.datetime,
    progress: Progress | None,
) -> None:
    known = _known()
    for number, draft in enumerate(drafts, start=1):
        before = known.setdefault(draft.code, _Known())
        if draft.digest in before.digests:
            report.unchanged += 1
        else:
            _enter(draft, before, report, valid_from, by, at)
        if progress is not None:
            progress(number, len(drafts))


@dataclass(slots=True)
class _Known:
    """What is published of one procedure, and what only this installation knows of it."""

    digests: set[str] = field(default_factory=set)
    last_start: dt.date | None = None
    aliases: tuple[str, ...] = ()
    sensitive: bool = False

    def with_local(self, draft: Draft) -> Draft:
        """Return the draft with people's words and the mark "sensitive", which national records lack."""
        aliases = draft.aliases or self.aliases
        return dataclasses.replace(draft, aliases=aliases, sensitive=draft.sensitive or self.sensitive)


def _known() -> dict[str, _Known]:
    found: dict[str, _Known] = {}
    rows = ProcedureVersion.objects.filter(state=VersionState.PUBLISHED).order_by("valid_from")
    for code, digest, start, aliases, sensitive in rows.values_list(
        "procedure__code", "content_hash", "valid_from", "aliases", "sensitive"
    ):
        entry = found.setdefault(code, _Known())
        entry.digests.add(digest)
        entry.last_start, entry.aliases, entry.sensitive = start, tuple(aliases), sensitive
    return found


def _enter(
    draft: Draft, before: _Known, report: ImportReport, valid_from: dt.date, by: Actor, at: dt.datetime
) -> None:
    start = draft.valid_from or valid_from
    if draft.valid_from is None and before.last_start is not None and start <= before.last_start:
        start = before.last_start + dt.timedelta(days=1)
        report.oddities.append(Oddity(draft.code, Kind.START_MOVED, start.isoformat()))
    try:
        version = actions.draft_version(before.with_local(draft), digest=draft.digest, by=by, at=at)
        actions.publish_version(version, valid_from=start, insist=False, by=by, at=at)
    except Denied as denied:
        raise reading.Unreadable(f"Thủ tục {draft.code}: {denied}") from denied
    if before.digests:
        report.renewed += 1
    else:
        report.added += 1
    before.digests.add(draft.digest)
    before.last_start = max(before.last_start or start, start)


def _list(
    drafts: Iterable[Draft],
    report: ImportReport,
    agency: Agency,
    valid_from: dt.date,
    by: Actor,
    at: dt.datetime,
) -> None:
    """Put on the agency's list what holds on the first day and is not listed yet."""
    codes = {draft.code: draft for draft in drafts if _holds(draft, valid_from)}
    listed = set(
        Listing.objects.filter(agency=agency, valid_to=None)
        .order_by()
        .values_list("procedure__code", flat=True)
    )
    versions = ProcedureVersion.objects.published().on(valid_from).select_related("procedure")
    for version in versions.filter(procedure__code__in=list(codes)).order_by("procedure__code"):
        code = version.procedure.code
        if code not in listed:
            actions.list_procedure(
                version.procedure,
                agency=agency,
                received_here=codes[code].received_here,
                valid_from=max(valid_from, agency.valid_from),
                by=by,
                at=at,
            )
            report.listed += 1


def _holds(draft: Draft, day: dt.date) -> bool:
    begins, ends = draft.valid_from or day, draft.valid_to or day
    return begins <= day <= ends
