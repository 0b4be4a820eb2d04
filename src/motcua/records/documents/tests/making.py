"""Makes wards, clerks and papers for tests."""

import datetime as dt

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock
from motcua.records.documents import actions
from motcua.records.documents.layout import (
    Bullet,
    FigureNote,
    FigureNotes,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    profile_on,
)
from motcua.records.documents.models import Document

DAY = dt.date(2019, 12, 19)
NOW = clock.at(DAY, 9)
ADDRESS = "http://127.0.0.1:8000/so-lieu/7F3K-9QXA/"


def ward(code: str = "phuong-mau") -> Agency:
    """Make a ward."""
    return Agency.objects.create(
        code=code, short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2011, 1, 1)
    )


def board(agency: Agency) -> CouncilBody:
    """Make the Board whose papers bear `HĐND-KTXH`."""
    return CouncilBody.objects.create(
        agency=agency,
        kind=CouncilBody.Kind.BOARD,
        name="Ban Kinh tế - Xã hội",
        symbol="KTXH",
        valid_from=dt.date(2016, 7, 1),
    )


def actor(agency: Agency, role: Role) -> Actor:
    """Make someone with one role."""
    return Actor("account:mau", "Trần Văn Mẫu", agency.code, grants=(Grant(role, agency.code),))


def issue(agency: Agency, **changes: object) -> Document:
    """Issue a plan of the People's Committee; `changes` say otherwise."""
    told: dict[str, object] = {
        "agency": agency,
        "issuer_kind": "committee",
        "type_code": "KH",
        "abstract": "Cải cách hành chính năm 2019",
        "signer_name": "Nguyễn Thị Mẫu",
        "by": actor(agency, Role.RECORDS_CLERK),
        "at": NOW,
    }
    return actions.issue(**(told | changes))  # type: ignore[arg-type]


def paper(day: dt.date = DAY) -> Paper:
    """Make a paper with every kind of block."""
    figure = Run("17/2.744", link=ADDRESS)
    return Paper(
        profile=profile_on(day),
        superior="Hội đồng nhân dân\nphường Mẫu",
        issuer="Ban Kinh tế - Xã hội",
        number="28/BC-HĐND-KTXH",
        place="Mẫu",
        issued_on=day,
        type_name="Báo cáo",
        abstract="Thẩm tra Báo cáo về cải cách hành chính năm 2019",
        blocks=(
            Heading(1, "I. Kết quả"),
            Heading(2, "1. Ưu điểm"),
            Paragraph((Run("Có "), figure, Run(" ý kiến không hài lòng."))),
            Bullet((Run("Nâng cao kỹ năng giao tiếp."),)),
            Table("Bảng số", ("Mã", "Số"), ((Run("HL-04"), figure),), (1, 1), (1,)),
        ),
        signer_capacity=("TM. Ban Kinh tế - Xã hội", "Trưởng ban"),
        signer_name="Lê Văn Mẫu",
        recipients=("TT HĐND phường (B/c)", "- Lưu: VT, Hồ sơ ban KT-XH;"),
        annex=(FigureNotes((FigureNote(ADDRESS, "7F3K-9QXA", "HL-04 – Ý kiến không hài lòng"),)),),
        annex_title="Số liệu",
    )
