"""Makes a People's Council with a Board, and recommendations of it, through the real actions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import CouncilBody
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import YEAR, Ward
from motcua.insight.reports.tests.making import ward as new_ward
from motcua.kernel import clock
from motcua.oversight.recommendations import actions
from motcua.oversight.recommendations.actions import Target
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee, Comparison
from motcua.records.documents import actions as documents
from motcua.records.documents.models import Document

SOURCE = "appraisal:mau"
WRITTEN = clock.at(dt.date(2019, 12, 12), 11)
SENT = clock.at(dt.date(2019, 12, 19), 10)


@dataclass
class Seats:
    """A ward with records, its Council's Board, and the people who sit there."""

    ward: Ward
    board: CouncilBody
    standing: Actor
    head: Actor
    member: Actor

    def recommended(
        self, source: str = SOURCE, addressee: Addressee = Addressee.COMMITTEE, **told: Any
    ) -> Recommendation:
        """Write a recommendation with a target on the share dissatisfied with attitude."""
        asked: dict[str, Any] = {
            "wording": "Nâng cao kỹ năng giao tiếp của cán bộ một cửa.",
            "product": "Một lớp tập huấn kỹ năng giao tiếp",
            "due_on": dt.date(2020, 6, 30),
            "target": Target("HL-04", Comparison.AT_MOST, 30, *YEAR),
            "by": self.member,
            "at": WRITTEN,
        }
        return actions.write(body=self.board, source=source, addressee=addressee, **(asked | told))

    def paper(self) -> Document:
        """Issue a paper of the Board."""
        return documents.issue(
            agency=self.ward.agency,
            issuer_kind="board",
            body=self.board,
            type_code="BC",
            abstract="Thẩm tra",
            signer_name="Lê Văn Mẫu",
            by=self.head,
            at=SENT,
        )

    def sent(self, at: dt.datetime = SENT, **told: Any) -> Recommendation:
        """Write a recommendation and send it."""
        row = self.recommended(**told)
        return actions.send(row, document=self.paper(), by=self.head, at=at)


def person(council: str, role: Role, body: CouncilBody | None = None) -> Actor:
    """Make someone of a Council with one role, maybe in a body."""
    grant = Grant(role, council, body=body.pk if body else None)
    return Actor(f"account:{role.value.lower()}", f"Người {role.value}", council, grants=(grant,))


def seats(code: str = "phuong-mau") -> Seats:
    """Make a ward and a Board of economic and social affairs."""
    ward = new_ward(code)
    board = CouncilBody.objects.create(
        agency=ward.agency,
        kind=CouncilBody.Kind.BOARD,
        name="Ban Kinh tế - Xã hội",
        symbol="KTXH",
        valid_from=dt.date(2016, 7, 1),
    )
    return Seats(
        ward=ward,
        board=board,
        standing=person(code, Role.COUNCIL_CHAIR),
        head=person(code, Role.BOARD_HEAD, board),
        member=person(code, Role.BOARD_MEMBER, board),
    )
