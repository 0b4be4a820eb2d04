"""The Board opens figures and says what it finds."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.insight.reports.models import Figure
from motcua.insight.reports.queries import Opened
from motcua.kernel import storing, text
from motcua.oversight.appraisals.models import Appraisal, FigureCheck, Finding
from motcua.oversight.appraisals.permissions import may_work
from motcua.oversight.appraisals.policies import NothingSaid, has_words, is_being_written, is_explained
from motcua.oversight.appraisals.recording import fresh, record
from motcua.oversight.appraisals.states import FindingKind, Verdict


@transaction.atomic
def check_figure(
    appraisal: Appraisal, *, figure: Figure, verdict: Verdict, note: str = "", by: Actor, at: dt.datetime
) -> FigureCheck:
    """Say whether a figure agrees; the program's own recount as of the cut-off is kept beside it.

    Raises NotThisBoard, WrongStage, NothingSaid.
    """
    may_work(by, appraisal)
    row = fresh(appraisal)
    is_being_written(row)
    told = text.tidy(note)
    is_explained(verdict, told)
    _is_of(row, figure)
    opened = Opened(figure, at)
    whole = opened.then.denominator
    check = storing.add(
        FigureCheck(
            appraisal=row,
            figure=figure,
            verdict=verdict,
            note=told,
            recount_numerator=opened.then.numerator.value,
            recount_denominator=whole.value if whole else None,
            holds=opened.holds,
            checked_by=by.name,
            recorded_at=at,
        )
    )
    record(
        "check_figure",
        row,
        by=by,
        at=at,
        rows=(check,),
        payload={"code": figure.code, "verdict": verdict.value},
    )
    return check


@transaction.atomic
def find(
    appraisal: Appraisal,
    *,
    kind: FindingKind,
    wording: str,
    figure: Figure | None = None,
    evidence: str = "",
    by: Actor,
    at: dt.datetime,
) -> Finding:
    """Write a finding with its evidence. Raises NotThisBoard, WrongStage, NothingSaid."""
    may_work(by, appraisal)
    row = fresh(appraisal)
    is_being_written(row)
    told, proof = text.nfc(wording).strip(), text.tidy(evidence)
    has_words(told, bool(figure or proof))
    if figure is not None:
        _is_of(row, figure)
    finding = storing.add(
        Finding(
            appraisal=row,
            kind=kind,
            text=told,
            figure=figure,
            evidence=proof,
            position=Finding.objects.filter(appraisal=row, kind=kind).count() + 1,
            written_by=by.name,
            recorded_at=at,
        )
    )
    record("find", row, by=by, at=at, rows=(finding,), payload={"kind": kind.value})
    return finding


@transaction.atomic
def void_finding(finding: Finding, *, reason: str, by: Actor, at: dt.datetime) -> Finding:
    """Take a finding back, keeping it. Raises NotThisBoard, WrongStage, NothingSaid."""
    appraisal = finding.appraisal
    may_work(by, appraisal)
    is_being_written(fresh(appraisal))
    told = text.tidy(reason)
    if not told:
        raise NothingSaid("Hãy ghi lý do bỏ nhận xét.")
    row = storing.locked(finding)
    row.voided_at, row.void_reason = at, told
    storing.change(row, "voided_at", "void_reason")
    record("void_finding", appraisal, by=by, at=at, rows=(row,))
    return row


def _is_of(appraisal: Appraisal, figure: Figure) -> None:
    if figure.report_id != appraisal.report_id:
        raise NothingSaid("Số liệu này không thuộc báo cáo đang thẩm tra.")
