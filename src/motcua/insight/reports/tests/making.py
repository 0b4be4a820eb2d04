"""Makes a ward with records, and reports on them, through the real actions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.states import Channel as Way
from motcua.foundation.organisation.actors import CITIZEN, Actor, Grant
from motcua.foundation.organisation.models import Agency, Unit
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports import actions, outline
from motcua.insight.reports.actions import Signature
from motcua.insight.reports.models import Report
from motcua.kernel import clock
from motcua.records.documents import actions as documents
from motcua.reform.outreach import actions as outreach
from motcua.reform.outreach.states import Channel

YEAR = (dt.date(2019, 1, 1), dt.date(2019, 12, 31))
SPRING = clock.at(dt.date(2019, 3, 4), 9)
CUT_OFF = clock.at(dt.date(2019, 11, 26))
NOW = clock.at(dt.date(2019, 11, 26), 10)
LATER = clock.at(dt.date(2019, 12, 10), 10)
TITLE = "kết quả thực hiện công tác cải cách hành chính năm 2019"
SIGNATURE = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Thị Mẫu")
RECIPIENTS = ("Thường trực HĐND phường", "Lưu: VT")
PROSE = (
    outline.Part(1, "KẾT QUẢ THỰC HIỆN"),
    outline.Part(2, "Tuyên truyền", "Đã phát hành [TT-02] tờ gấp; ban hành [CD-01] văn bản."),
    outline.Part(2, "Mức độ hài lòng", "Có [HL-04:hai số] ý kiến không hài lòng, chiếm [HL-04:tỷ lệ]."),
)


def actor(agency: str, role: Role, name: str = "Trần Văn Mẫu") -> Actor:
    """Make someone with one role."""
    return Actor(f"account:{role.value.lower()}", name, agency, grants=(Grant(role, agency),))


@dataclass
class Ward:
    """A ward, the division that people rate, and the officer who writes its reports."""

    agency: Agency
    unit: Unit
    focal: Actor

    def rate(self, attitude: str = "very_satisfied", **told: Any) -> Rating:
        """Give an opinion at the counter; `attitude` is also the level on the whole."""
        asked: dict[str, Any] = {
            "agency": self.agency,
            "unit": self.unit,
            "channel": Way.TABLET,
            "level": attitude,
            "answers": {"attitude": attitude},
            "by": CITIZEN,
            "at": SPRING,
        }
        return feedback.rate(**asked | told)

    def hand_out(self, leaflets: int, at: dt.datetime = SPRING) -> None:
        """Enter an issue of leaflets."""
        outreach.add_activity(
            agency=self.agency,
            channel=Channel.LEAFLET,
            title="Tờ gấp dịch vụ công trực tuyến",
            on=clock.local_date(SPRING),
            quantity=leaflets,
            by=self.focal,
            at=at,
        )

    def plan(self, at: dt.datetime = SPRING) -> None:
        """Issue a paper that directs the reform."""
        documents.issue(
            agency=self.agency,
            issuer_kind="committee",
            type_code="KH",
            abstract="Cải cách hành chính năm 2019",
            signer_name="Nguyễn Thị Mẫu",
            is_steering=True,
            by=self.focal,
            at=at,
        )

    def draft(self, *parts: outline.Part, **told: Any) -> Report:
        """Start a report with the prose of these tests, or other parts."""
        since, until = YEAR
        asked: dict[str, Any] = {
            "title": TITLE,
            "since": since,
            "until": until,
            "parts": parts or PROSE,
            "at": NOW,
        }
        return actions.start(agency=self.agency, by=self.focal, **asked | told)

    def issued(self, report: Report | None = None, **told: Any) -> Report:
        """Issue a report as of the end of 25/11/2019."""
        asked: dict[str, Any] = {
            "cut_off": CUT_OFF,
            "signature": SIGNATURE,
            "recipients": RECIPIENTS,
            "at": NOW,
        }
        return actions.issue(report or self.draft(), **{"by": self.focal} | asked | told)


def ward(code: str = "phuong-mau") -> Ward:
    """Make a ward with 8.000 leaflets, two plans and thirteen opinions, of which three complain of attitude."""
    agency = Agency.objects.create(
        code=code, short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2011, 1, 1)
    )
    unit = Unit.objects.create(
        agency=agency, code="tu-phap", name="Tư pháp – Hộ tịch", valid_from=dt.date(2011, 1, 1)
    )
    made = Ward(agency, unit, actor(code, Role.REFORM_FOCAL))
    made.hand_out(8000)
    for _ in range(2):
        made.plan()
    for _ in range(10):
        made.rate()
    for number in range(3):
        made.rate("dissatisfied", words=f"Phải chờ lâu, gọi 090312345{number} không ai nghe.")
    return made
