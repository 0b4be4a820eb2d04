"""A ward of invented people, one for each role that a door serves."""

import datetime as dt
from dataclasses import dataclass

from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.models import Account, Agency, CouncilBody, Unit
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

FOUNDED = dt.date(2025, 7, 1)
PASSWORD = "mèo trèo cây cau"
PEOPLE = {
    "mot-cua": ("Lê Thị Mẫu", Role.RECEPTION_HEAD),
    "chuyen-mon": ("Đỗ Văn Mẫu", Role.SPECIALIST),
    "chu-tich": ("Nguyễn Văn Mẫu", Role.CHAIR),
    "cai-cach": ("Võ Thị Mẫu", Role.REFORM_FOCAL),
    "quan-tri": ("Phạm Văn Mẫu", Role.ADMINISTRATOR),
    "truong-ban": ("Trần Thị Mẫu", Role.BOARD_HEAD),
    "dai-bieu": ("Hồ Văn Mẫu", Role.DEPUTY),
}


@dataclass(frozen=True, slots=True)
class Ward:
    """The agency and its accounts by username."""

    agency: Agency
    accounts: dict[str, Account]


def new_ward() -> Ward:
    """Found the ward through the same actions as everybody."""
    by, at = system("phuong-mau"), clock.at(FOUNDED, 8)
    agency = actions.create_agency(
        code="phuong-mau",
        short_name="Phường Mẫu",
        place="Mẫu",
        valid_from=FOUNDED,
        address="1 Đường Mẫu",
        phone="028 0000 0000",
        by=by,
        at=at,
    )
    unit = actions.add_unit(
        agency=agency,
        code="mot-cua",
        name="Bộ phận một cửa",
        kind=Unit.Kind.ONE_STOP,
        valid_from=FOUNDED,
        by=by,
        at=at,
    )
    board = actions.add_council_body(
        agency=agency,
        kind=CouncilBody.Kind.BOARD,
        name="Ban Kinh tế - Ngân sách",
        symbol="KTNS",
        valid_from=FOUNDED,
        by=by,
        at=at,
    )
    parts = {
        Role.RECEPTION_HEAD: {"unit": unit},
        Role.SPECIALIST: {"unit": unit},
        Role.BOARD_HEAD: {"body": board},
    }
    accounts = {
        username: actions.appoint(
            agency=agency,
            username=username,
            full_name=name,
            role=role,
            # Hashing is slow on purpose: one person who types a password is enough.
            password=PASSWORD if role is Role.RECEPTION_HEAD else "",
            valid_from=FOUNDED,
            **parts.get(role, {}),
            by=by,
            at=at,
        )
        for username, (name, role) in PEOPLE.items()
    }
    return Ward(agency, accounts)
