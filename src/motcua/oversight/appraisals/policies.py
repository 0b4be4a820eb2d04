"""What may be done at each stage, and what an appraisal must hold before it goes out."""

import datetime as dt

from motcua.insight.reports.models import Report
from motcua.kernel import clock, dates, text
from motcua.kernel.rules import Denied, Rule
from motcua.oversight.appraisals import basis, deadlines, transitions
from motcua.oversight.appraisals.models import Appraisal, Finding, Meeting
from motcua.oversight.appraisals.states import FindingKind, Stage, Verdict
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee


class WrongStage(Denied):
    """The appraisal is not at the stage where this act belongs."""


class TooLate(Denied):
    """The meeting lies later than the law allows, and nobody says why."""


class NotReady(Denied):
    """Something is missing."""


class NothingSaid(Denied):
    """A finding or a check without words or evidence."""


def _may_move(appraisal: Appraisal, move: str) -> None:
    stage = Stage(appraisal.stage)
    if stage not in transitions.ALL[move].starts:
        raise WrongStage(f"Việc này không làm được ở bước “{stage.label}”.")


def _is_being_written(appraisal: Appraisal) -> None:
    if appraisal.stage in {Stage.ISSUED, Stage.PRESENTED, Stage.DROPPED}:
        raise WrongStage("Báo cáo thẩm tra đã ban hành hoặc đã hủy nên không sửa được nữa.")


def _is_appraisable(report: Report) -> None:
    if report.is_draft:
        raise WrongStage("Báo cáo này chưa ban hành: chưa có gì để thẩm tra.")


def _is_in_time(appraisal: Appraisal, held_at: dt.datetime, late_reason: str) -> None:
    """The Board meets so many days before the session; later only with a reason that is kept."""
    if appraisal.session_on is None:
        return
    days = basis.days_before_session(appraisal.session_on, appraisal.agency.code)
    last = deadlines.last_meeting_day(appraisal.session_on, days)
    if clock.local_date(held_at) > last and not late_reason:
        raise TooLate(
            f"Ban phải họp chậm nhất {dates.short(last)} ({days} ngày trước khai mạc "
            f"{dates.short(appraisal.session_on)}). Nếu vẫn họp, hãy ghi lý do."
        )


def _has_words(told: str, evidence: bool) -> None:
    if not told:
        raise NothingSaid("Hãy ghi nội dung nhận xét.")
    if not evidence:
        raise NothingSaid(
            "Nhận xét phải có bằng chứng: chọn một số liệu của báo cáo hoặc ghi bằng chứng khác."
        )


def _is_explained(verdict: Verdict, note: str) -> None:
    if verdict is not Verdict.AGREES and not note:
        raise NothingSaid("Hãy ghi rõ không khớp ở đâu, hoặc vì sao chưa kiểm chứng được.")


def _is_ready(
    findings: list[Finding], recommendations: list[Recommendation], unchecked: int, meeting: Meeting | None
) -> None:
    missing = list(lacking(findings, recommendations, unchecked, meeting))
    if missing:
        raise NotReady(" ".join(missing))


def lacking(
    findings: list[Finding], recommendations: list[Recommendation], unchecked: int, meeting: Meeting | None
) -> list[str]:
    """Return what an appraisal still lacks before it can be issued, each in a sentence."""
    kinds = {finding.kind for finding in findings}
    rules = (
        (meeting is None or meeting.closed_at is None, "Chưa có biên bản họp thẩm tra."),
        (FindingKind.STRENGTH not in kinds, "Chưa ghi ưu điểm nào."),
        (FindingKind.SHORTCOMING not in kinds, "Chưa ghi tồn tại, hạn chế nào."),
        (not recommendations, "Chưa có kiến nghị nào."),
        (unchecked > 0, f"Còn {unchecked} số liệu chưa có nhận định (kể cả “chưa kiểm chứng được”)."),
    )
    return [sentence for fails, sentence in rules if fails]


# How an addressee may be written in the list of recipients, folded.
_WRITTEN = {
    Addressee.COMMITTEE: ("ubnd", "uy ban nhan dan"),
    Addressee.GROUP: ("to dai bieu",),
    Addressee.STANDING: ("tt hdnd", "thuong truc"),
}


def _names_everyone(recipients: tuple[str, ...], recommendations: list[Recommendation]) -> None:
    """Whoever is asked something receives the report."""
    written = text.fold(" ".join(recipients))
    asked = [
        addressee for addressee in Addressee if any(row.addressee == addressee for row in recommendations)
    ]
    missing = [one.label for one in asked if not any(words in written for words in _WRITTEN[one])]
    if missing:
        raise NotReady(f"Nơi nhận còn thiếu bên được kiến nghị: {', '.join(missing)}.")


may_move = Rule(_may_move)
is_being_written = Rule(_is_being_written)
is_appraisable = Rule(_is_appraisable)
is_in_time = Rule(_is_in_time)
has_words = Rule(_has_words)
is_explained = Rule(_is_explained)
is_ready = Rule(_is_ready)
names_everyone = Rule(_names_everyone)
