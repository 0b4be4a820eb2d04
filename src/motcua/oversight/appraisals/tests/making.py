"""Makes a Council with its Board, and appraisals at any stage, through the real actions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from motcua.insight.reports.models import Report
from motcua.insight.reports.tests.making import CUT_OFF
from motcua.kernel import clock
from motcua.oversight.appraisals import actions
from motcua.oversight.appraisals.actions import Present, Said, Signature, Votes
from motcua.oversight.appraisals.models import Appraisal, Finding
from motcua.oversight.appraisals.states import FindingKind, Turn, Verdict
from motcua.oversight.recommendations.states import Addressee
from motcua.oversight.recommendations.tests.making import Seats
from motcua.oversight.recommendations.tests.making import seats as new_seats

D = dt.date
ASSIGNED = clock.at(D(2019, 11, 28), 9)
HELD = clock.at(D(2019, 12, 12), 8, 30)
CLOSED = clock.at(D(2019, 12, 12), 11)
SIGNED = clock.at(D(2019, 12, 19), 10)
SESSION = D(2019, 12, 26)
SIGNATURE = Signature(("TM. BAN KINH TẾ - XÃ HỘI", "TRƯỞNG BAN"), "Lê Văn Mẫu")
RECIPIENTS = ("TT HĐND phường (B/c)", "UBND phường", "Tổ đại biểu HĐND phường", "Lưu: VT, Hồ sơ Ban KT-XH")
PEOPLE = (
    Present("Lê Văn Mẫu", "Trưởng ban", True),
    Present("Phạm Thị Mẫu", "Ủy viên", True),
    Present("Hồ Văn Mẫu", "Ủy viên", True, was_present=False, reason="đi công tác"),
    Present("Nguyễn Thị Mẫu", "Chủ tịch UBND phường", False),
)
WORDS = (
    Said(Turn.PRESENTS, "Nguyễn Thị Mẫu", "Trình bày báo cáo."),
    Said(Turn.DISCUSSES, "Phạm Thị Mẫu", "Đề nghị mở số liệu về thái độ phục vụ."),
    Said(Turn.EXPLAINS, "Nguyễn Thị Mẫu", "Sẽ chấn chỉnh."),
    Said(Turn.CONCLUDES, "Lê Văn Mẫu", "Thống nhất nội dung báo cáo thẩm tra."),
)


@dataclass
class Council(Seats):
    """A People's Council whose ward has issued a report."""

    report: Report

    def assigned(self, **told: Any) -> Appraisal:
        """Assign the report to the Board."""
        asked: dict[str, Any] = {
            "report": self.report,
            "body": self.board,
            "assigned_on": D(2019, 11, 28),
            "assignment_code": "12/TB-HĐND",
            "due_on": D(2019, 12, 20),
            "session_on": SESSION,
            "session_name": "Kỳ họp thứ mười hai",
            "by": self.standing,
            "at": ASSIGNED,
        }
        return actions.assign(**(asked | told))

    def called(self, appraisal: Appraisal | None = None, **told: Any) -> Appraisal:
        """Call the Board together."""
        found = appraisal or self.assigned()
        asked: dict[str, Any] = {"held_at": HELD, "place": "Trụ sở", "by": self.head, "at": ASSIGNED}
        actions.call_meeting(found, **(asked | told))
        return found

    def met(self, appraisal: Appraisal | None = None, **told: Any) -> Appraisal:
        """Hold the meeting."""
        found = appraisal or self.called()
        asked: dict[str, Any] = {
            "chair": "Lê Văn Mẫu",
            "secretary": "Phạm Thị Mẫu",
            "present": PEOPLE,
            "said": WORDS,
            "votes": Votes(2, 0, 0),
            "closed_at": CLOSED,
            "by": self.head,
            "at": CLOSED,
        }
        actions.hold_meeting(found, **(asked | told))
        return found

    def ticked(self, appraisal: Appraisal) -> None:
        """Say of every figure that it agrees."""
        for figure in self.report.figures.all():
            actions.check_figure(appraisal, figure=figure, verdict=Verdict.AGREES, by=self.member, at=CLOSED)

    def found(self, appraisal: Appraisal, kind: FindingKind, **told: Any) -> Finding:
        """Write a finding."""
        asked: dict[str, Any] = {
            "kind": kind,
            "wording": "Đã ban hành kế hoạch từ đầu năm.",
            "evidence": "Kế hoạch số 06/KH-UBND",
            "by": self.member,
            "at": CLOSED,
        }
        return actions.find(appraisal, **(asked | told))

    def ready(self) -> Appraisal:
        """Bring an appraisal to where only the signature lacks."""
        appraisal = self.met()
        self.ticked(appraisal)
        self.found(appraisal, FindingKind.STRENGTH)
        self.found(
            appraisal,
            FindingKind.SHORTCOMING,
            wording="Vẫn còn ý kiến không hài lòng về thái độ phục vụ.",
            figure=self.report.figures.get(code="HL-04"),
            evidence="",
        )
        for addressee in Addressee:
            self.recommended(appraisal.source, addressee)
        return appraisal

    def issued(self, appraisal: Appraisal | None = None, **told: Any) -> Appraisal:
        """Issue the appraisal report."""
        asked: dict[str, Any] = {
            "conclusion": "Ban thống nhất trình Hội đồng nhân dân.",
            "signature": SIGNATURE,
            "recipients": RECIPIENTS,
            "by": self.head,
            "at": SIGNED,
        }
        return actions.issue(appraisal or self.ready(), **(asked | told))


def council(code: str = "phuong-mau") -> Council:
    """Make a ward with report 303 issued, and its Council."""
    seats = new_seats(code)
    report = seats.ward.issued(number=303, cut_off=CUT_OFF)
    return Council(seats.ward, seats.board, seats.standing, seats.head, seats.member, report)
