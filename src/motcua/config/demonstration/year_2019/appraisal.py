"""Appraisal 28/BC-HĐND-KTXH of 19/12/2019: assigned, met on, found, recommended, issued, followed up."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from motcua.config.demonstration import papers
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.timeline import Story
from motcua.config.demonstration.year_2019 import registers
from motcua.config.demonstration.year_2019.registers import (
    APPRAISED_AT,
    ASSIGNED_AT,
    BOARD,
    COMMITTEE,
    STANDING,
)
from motcua.foundation.organisation.actors import Actor
from motcua.insight.reports.models import Report
from motcua.kernel import clock
from motcua.oversight.appraisals import actions as appraisals
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.states import FindingKind, Turn, Verdict
from motcua.oversight.recommendations import actions as recommendations
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee, Comparison, Standing, Step

SYMBOL = "28/BC-HĐND-KTXH"
_CALLED_AT = clock.at(dt.date(2019, 12, 9), 9)
_HELD_AT = clock.at(dt.date(2019, 12, 13), 14)
_CLOSED_AT = clock.at(dt.date(2019, 12, 13), 16, 20)
_WRITTEN_AT = clock.at(dt.date(2019, 12, 17), 9)
_SESSION_ON = dt.date(2019, 12, 27)
_REMINDED_AT = clock.at(dt.date(2020, 7, 6), 9)
RECIPIENTS = (
    "Thường trực Hội đồng nhân dân phường (B/c)",
    "Đại biểu Hội đồng nhân dân phường",
    "Ủy ban nhân dân phường",
    "Tổ đại biểu Hội đồng nhân dân phường",
    "Lưu: VT, Hồ sơ Ban KT-XH",
)
_ANSWERS = {
    Addressee.COMMITTEE: ("ck-chutich", COMMITTEE, "CV"),
    Addressee.GROUP: ("ck-thuky", STANDING, "TB"),
    Addressee.STANDING: ("ck-thuongtruc", STANDING, "TB"),
}


def specials() -> list[registers.Special]:
    """Return the papers that this story issues itself before its report."""
    return [("KTXH", _CALLED_AT)]


def tell(ward: Ward, written: list[Report]) -> Story:
    """Lead the appraisal from the assignment to what came of each recommendation."""
    told = read("appraisal_28")
    appraisal = _assign(ward, written[0], told["session"])
    yield _CALLED_AT
    head = ward.actor("ck-truongban", _CALLED_AT.date())
    papers.issue(ward, BOARD, "GM", "Họp thẩm tra báo cáo cải cách hành chính năm 2019", _CALLED_AT)
    appraisals.call_meeting(appraisal, held_at=_HELD_AT, place=told["place"], by=head, at=_CALLED_AT)
    yield _CLOSED_AT
    _meet(ward, appraisal, head)
    yield _WRITTEN_AT
    _work(appraisal, written[0], head)
    asked = [_recommend(appraisal, written[0], one, head) for one in told["recommendation"]]
    yield APPRAISED_AT
    appraisal = _issue(ward, appraisal, told["conclusion"], head)
    presented_at = clock.at(_SESSION_ON, 10)
    yield presented_at
    appraisals.present(appraisal, by=head, at=presented_at)
    yield from _follow(ward, asked)


def _assign(ward: Ward, report: Report, session: str) -> Appraisal:
    by = ward.actor("ck-thuongtruc", ASSIGNED_AT.date())
    paper = papers.issue(
        ward, STANDING, "TB", "Phân công thẩm tra báo cáo trình kỳ họp cuối năm 2019", ASSIGNED_AT
    )
    return appraisals.assign(
        report=report,
        body=ward.bodies["ktxh"],
        assigned_on=ASSIGNED_AT.date(),
        assignment_code=paper.symbol,
        due_on=dt.date(2019, 12, 20),
        session_on=_SESSION_ON,
        session_name=session,
        by=by,
        at=ASSIGNED_AT,
    )


def _meet(ward: Ward, appraisal: Appraisal, head: Actor) -> None:
    """Keep the minutes in the order of the law; one member was away."""
    told = read("appraisal_28")["said"]
    cast = ward.cast
    members = [
        appraisals.Present(cast[name].full_name, cast[name].title, is_member=True)
        for name in ("ck-truongban", "ck-photruongban", "ck-daibieu", "ck-db01", "ck-db02")
    ]
    away = appraisals.Present(
        cast["ck-db03"].full_name,
        cast["ck-db03"].title,
        is_member=True,
        was_present=False,
        reason="Đi công tác",
    )
    guest = appraisals.Present(cast["ck-phochutich"].full_name, cast["ck-phochutich"].title, is_member=False)
    appraisals.hold_meeting(
        appraisal,
        chair=cast["ck-truongban"].full_name,
        secretary=cast["ck-thuky"].full_name,
        present=(*members, away, guest),
        said=(
            appraisals.Said(Turn.PRESENTS, cast["ck-phochutich"].full_name, told["presents"]),
            appraisals.Said(Turn.DISCUSSES, cast["ck-daibieu"].full_name, told["discusses"]),
            appraisals.Said(Turn.EXPLAINS, cast["ck-phochutich"].full_name, told["explains"]),
            appraisals.Said(Turn.CONCLUDES, cast["ck-truongban"].full_name, told["concludes"]),
        ),
        votes=appraisals.Votes(in_favour=len(members), against=0, abstained=0),
        closed_at=_CLOSED_AT,
        by=head,
        at=_CLOSED_AT,
    )


def _work(appraisal: Appraisal, report: Report, head: Actor) -> None:
    """Tick every figure and write the findings."""
    told = read("appraisal_28")
    figures = {figure.code: figure for figure in report.figures.all()}
    for code, figure in figures.items():
        verdict, note = told["verdicts"].get(code, ["agrees", ""])
        appraisals.check_figure(
            appraisal, figure=figure, verdict=Verdict(verdict), note=note, by=head, at=_WRITTEN_AT
        )
    for one in told["finding"]:
        appraisals.find(
            appraisal,
            kind=FindingKind(one["kind"]),
            wording=one["wording"],
            figure=figures[one["figure"]],
            by=head,
            at=_WRITTEN_AT,
        )


def _recommend(appraisal: Appraisal, report: Report, told: dict[str, Any], head: Actor) -> Recommendation:
    target = None
    if "target" in told:
        code, side, level = told["target"]
        target = recommendations.Target(code, Comparison(side), level, report.since, report.until)
    return recommendations.write(
        body=appraisal.body,
        source=appraisal.source,
        addressee=Addressee(told["to"]),
        wording=told["wording"],
        product=told["product"],
        due_on=told["due_on"],
        target=target,
        by=head,
        at=_WRITTEN_AT,
    )


def _issue(ward: Ward, appraisal: Appraisal, conclusion: str, head: Actor) -> Appraisal:
    issued = appraisals.issue(
        appraisal,
        conclusion=conclusion,
        signature=appraisals.Signature(BOARD.capacity, ward.cast[BOARD.signer].full_name),
        recipients=RECIPIENTS,
        by=head,
        at=APPRAISED_AT,
    )
    if issued.document is None or issued.document.symbol != SYMBOL:
        raise ValueError(f"{issued.document} should be {SYMBOL}")
    return issued


def _follow(ward: Ward, asked: list[Recommendation]) -> Story:
    """Let each addressee acknowledge and answer, the Board judge, and those who kept silent be urged."""
    steps: list[tuple[dt.datetime, int, Callable[[], object]]] = []
    for place, (one, line) in enumerate(zip(asked, read("appraisal_28")["followed"]["lines"], strict=True)):
        words = line.split("; ")
        received_at = clock.at(dt.date(2020, 1, 6), 9, place)
        steps.append((received_at, place, _acknowledge(ward, one, received_at)))
        if not words[0].strip():
            steps.append((_REMINDED_AT, place, _remind(ward, one)))
            continue
        answered_at = clock.at(dt.date.fromisoformat(words[0]), 14, place)
        judged_at = clock.at(dt.date.fromisoformat(words[2]), 9, place)
        steps.append((answered_at, place, _answer(ward, one, words[1], answered_at)))
        steps.append((judged_at, place, _judge(ward, one, words[3], words[4], judged_at)))
    for at, _, do in sorted(steps, key=lambda step: step[:2]):
        yield at
        do()


def _acknowledge(ward: Ward, one: Recommendation, at: dt.datetime) -> Callable[[], object]:
    who = _ANSWERS[Addressee(one.addressee)][0]
    return lambda: recommendations.acknowledge(one, by=ward.actor(who, at.date()), at=at)


def _answer(ward: Ward, one: Recommendation, wording: str, at: dt.datetime) -> Callable[[], object]:
    who, desk, type_code = _ANSWERS[Addressee(one.addressee)]

    def answer() -> None:
        paper = papers.issue(ward, desk, type_code, f"Trả lời kiến nghị {one.code}", at)
        recommendations.answer(
            one,
            wording=wording,
            document_code=paper.symbol,
            answered_on=at.date(),
            by=ward.actor(who, at.date()),
            at=at,
        )

    return answer


def _judge(
    ward: Ward, one: Recommendation, standing: str, note: str, at: dt.datetime
) -> Callable[[], object]:
    by = ward.actor("ck-truongban", at.date())
    return lambda: recommendations.judge(one, standing=Standing(standing), note=note, by=by, at=at)


def _remind(ward: Ward, one: Recommendation) -> Callable[[], object]:
    by = ward.actor("ck-truongban", _REMINDED_AT.date())
    note = "Đã quá hạn, chưa có trả lời."
    return lambda: recommendations.remind(one, step=Step.REMINDER, note=note, by=by, at=_REMINDED_AT)
