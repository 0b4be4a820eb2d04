"""What other rooms may ask about new law: counts as of a moment, the rows behind them, lists.

Periods are inclusive days. "As of" means entered by then and not voided by then.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow, Records
from motcua.records.legislation import queries as legislation
from motcua.reform.entries import counted, known_at
from motcua.reform.lawwatch import deadlines
from motcua.reform.lawwatch.models import Assignment, Proposal, Study, WatchedAct
from motcua.reform.lawwatch.states import Standing


def due_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the assignments that fell due within the period, studied or not."""
    return counted("assignment", _due(agency_code, since, until, as_of))


def studied_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return those of `due_as_of` that were studied by the period's end, in time or late."""
    done = _studies(as_of).filter(on__lte=until)
    return counted("assignment", _due(agency_code, since, until, as_of).filter(Exists(done)))


def proposals_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the proposals sent in the period."""
    rows = Proposal.objects.filter(known_at(as_of), agency__code=agency_code, on__range=(since, until))
    return counted("proposal", rows)


def _due(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> QuerySet[Assignment]:
    standing = Assignment.objects.filter(known_at(as_of), known_at(as_of, "watched__"))
    return standing.filter(agency__code=agency_code, due_on__range=(since, until))


def _studies(as_of: dt.datetime, assignment: str = "pk") -> QuerySet[Study]:
    return Study.objects.filter(known_at(as_of), assignment=OuterRef(assignment))


def rows(
    keys: Sequence[str], *, as_of: dt.datetime, masked: bool, kind: str = "assignment"
) -> list[RecordRow]:
    """Return the rows behind a count, in the order of the keys. Masked rows leave out the officer's name."""
    makers = {"assignment": _assignment_rows, "proposal": _proposal_rows}
    found = {row.key: row for row in makers[kind](keys, as_of, masked)}
    return [found[key] for key in keys if key in found]


def _assignment_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for view in _viewed(Assignment.objects.filter(pk__in=keys), as_of):
        row = view.assignment
        done = f" ngày {dates.short(view.study.on)}" if view.study else ""
        named = f"; {row.account.full_name}" if row.account and not masked else ""
        yield RecordRow(
            key=str(row.pk),
            when=dates.short(row.due_on),
            what=f"{row.watched.symbol}: {row.watched.title}",
            where=row.unit.name,
            detail=f"{view.standing.label}{done}{named}",
            url_name="" if masked else "desk:reform-assignment",
            voided=row.voided_by(as_of),
        )


def _proposal_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for row in Proposal.objects.filter(pk__in=keys):
        yield RecordRow(
            key=str(row.pk),
            when=dates.short(row.on),
            what=f"{row.document_code}: {row.wish}",
            where=row.addressee,
            voided=row.voided_by(as_of),
        )


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """An assignment as a screen shows it, with the study that closes it (None while it waits)."""

    assignment: Assignment
    standing: Standing
    study: Study | None


def _viewed(assignments: QuerySet[Assignment], as_of: dt.datetime) -> list[AssignmentView]:
    """Return views of assignments in their order. Two statements, however many."""
    listed = list(assignments.select_related("agency", "watched", "unit", "account"))
    studies = Study.objects.filter(known_at(as_of), assignment__in=listed).select_related("agency")
    by_assignment = {study.assignment_id: study for study in studies}
    today = clock.local_date(as_of)
    return [_view(one, by_assignment.get(one.pk), today) for one in listed]


def _view(assignment: Assignment, study: Study | None, today: dt.date) -> AssignmentView:
    found = deadlines.standing(due_on=assignment.due_on, studied_on=study.on if study else None, today=today)
    return AssignmentView(assignment, found, study)


def suggested_due(watched: WatchedAct) -> dt.date:
    """Return the day by which an act should be studied, by the rule in force when it came.

    Raises YearNotLoaded or WeekNotEntered where the calendar is not entered.
    """
    code, day = watched.agency.code, watched.received_on
    return deadlines.study_due(
        effective_on=watched.effective_on,
        received_on=day,
        calendar=calendars.calendar_for(watched.agency),
        before_effect=legislation.number("lawwatch.days_before_effect", day, agency=code),
        after_receipt=legislation.number("lawwatch.days_after_receipt", day, agency=code),
    )


def listed_acts(
    agency: Agency, *, as_of: dt.datetime, year: int | None = None, words: str = "", voided: bool = False
) -> QuerySet[WatchedAct]:
    """Return an agency's acts by day of effect, newest first, each with `given` and `studied`. One statement."""
    standing = known_at(as_of, "assignments__")
    acts = WatchedAct.objects.filter(agency=agency).annotate(
        given=Count("assignments", filter=standing),
        studied=Count("assignments", filter=standing & Q(Exists(_studies(as_of, "assignments__pk")))),
    )
    acts = acts if voided else acts.filter(known_at(as_of))
    if year:
        acts = acts.filter(effective_on__year=year)
    if words:
        acts = acts.filter(Q(title__icontains=words) | Q(symbol__icontains=words))
    return acts.order_by("-effective_on", "id")


def assignments_of(watched: WatchedAct, as_of: dt.datetime) -> list[AssignmentView]:
    """Return an act's standing assignments by due day, each with how it stands. Two statements."""
    return _viewed(Assignment.objects.filter(known_at(as_of), watched=watched), as_of)


def assignment_view(assignment: Assignment, as_of: dt.datetime) -> AssignmentView:
    """Return one assignment as a screen shows it."""
    return _viewed(Assignment.objects.filter(pk=assignment.pk), as_of)[0]


def overdue(agency: Agency, as_of: dt.datetime) -> list[AssignmentView]:
    """Return what should have been studied before today and was not, the longest overdue first."""
    waiting = Assignment.objects.filter(
        known_at(as_of), known_at(as_of, "watched__"), ~Exists(_studies(as_of)), agency=agency
    )
    return _viewed(waiting.filter(due_on__lt=clock.local_date(as_of)), as_of)


def proposals_of(watched: WatchedAct) -> QuerySet[Proposal]:
    """Return an act's proposals, newest first, voided ones among them."""
    return Proposal.objects.filter(watched=watched)


def access_act(agency_code: str, key: uuid.UUID) -> WatchedAct | None:
    """Return an agency's act by key, or None where there is none or it is another agency's."""
    return WatchedAct.objects.filter(agency__code=agency_code, pk=key).select_related("agency").first()


def access_assignment(agency_code: str, key: uuid.UUID) -> Assignment | None:
    """Return an agency's assignment by key, with its act and unit, or None."""
    found = Assignment.objects.filter(agency__code=agency_code, pk=key)
    return found.select_related("agency", "watched", "unit", "account").first()


def access_study(agency_code: str, key: uuid.UUID) -> Study | None:
    """Return an agency's study by key, or None."""
    found = Study.objects.filter(agency__code=agency_code, pk=key)
    return found.select_related("agency", "assignment").first()


def access_proposal(agency_code: str, key: uuid.UUID) -> Proposal | None:
    """Return an agency's proposal by key, or None."""
    return Proposal.objects.filter(agency__code=agency_code, pk=key).select_related("agency").first()
