"""Who may hold which role. The codes are those of the role catalogue in the domain notes."""

from enum import StrEnum


class Role(StrEnum):
    """A role, granted to an account for a time within one agency."""

    COUNCIL_CHAIR = "R-TT-CT"
    COUNCIL_VICE_CHAIR = "R-TT-PCT"
    STANDING_MEMBER = "R-TT-UV"
    BOARD_HEAD = "R-BAN-TRUONG"
    BOARD_DEPUTY_HEAD = "R-BAN-PHO"
    BOARD_MEMBER = "R-BAN-UV"
    GROUP_HEAD = "R-TODB-TRUONG"
    DEPUTY = "R-DAIBIEU"
    COUNCIL_CLERK = "R-VPHD"
    CHAIR = "R-UB-CT"
    VICE_CHAIR = "R-UB-PCT"
    REFORM_FOCAL = "R-UB-CCHC"
    SPECIALIST = "R-UB-BP"
    RECEPTION = "R-1CUA"
    RECEPTION_HEAD = "R-1CUA-TRUONG"
    CITIZEN_RECEPTION = "R-TCD"
    RECORDS_CLERK = "R-VANTHU"
    ARCHIVIST = "R-LUUTRU"
    NEIGHBOURHOOD_HEAD = "R-TDP"
    FATHERLAND_FRONT = "R-MTTQ"
    ADMINISTRATOR = "R-ADMIN"

    @property
    def label(self) -> str:
        """Return the role's Vietnamese name."""
        return _LABELS[self]


_LABELS = {
    Role.COUNCIL_CHAIR: "Chủ tịch Hội đồng nhân dân",
    Role.COUNCIL_VICE_CHAIR: "Phó Chủ tịch Hội đồng nhân dân",
    Role.STANDING_MEMBER: "Ủy viên Thường trực Hội đồng nhân dân",
    Role.BOARD_HEAD: "Trưởng ban của Hội đồng nhân dân",
    Role.BOARD_DEPUTY_HEAD: "Phó Trưởng ban của Hội đồng nhân dân",
    Role.BOARD_MEMBER: "Ủy viên Ban của Hội đồng nhân dân",
    Role.GROUP_HEAD: "Tổ trưởng Tổ đại biểu",
    Role.DEPUTY: "Đại biểu Hội đồng nhân dân",
    Role.COUNCIL_CLERK: "Văn phòng giúp việc Hội đồng nhân dân",
    Role.CHAIR: "Chủ tịch Ủy ban nhân dân",
    Role.VICE_CHAIR: "Phó Chủ tịch Ủy ban nhân dân",
    Role.REFORM_FOCAL: "Cán bộ đầu mối cải cách hành chính",
    Role.SPECIALIST: "Công chức chuyên môn",
    Role.RECEPTION: "Cán bộ một cửa",
    Role.RECEPTION_HEAD: "Phụ trách bộ phận một cửa",
    Role.CITIZEN_RECEPTION: "Cán bộ tiếp công dân",
    Role.RECORDS_CLERK: "Văn thư",
    Role.ARCHIVIST: "Lưu trữ",
    Role.NEIGHBOURHOOD_HEAD: "Tổ trưởng tổ dân phố, trưởng khu phố",
    Role.FATHERLAND_FRONT: "Ủy ban Mặt trận Tổ quốc",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
COUNCIL_ROLES = frozenset(
    {
        Role.COUNCIL_CHAIR,
        Role.COUNCIL_VICE_CHAIR,
        Role.STANDING_MEMBER,
        Role.BOARD_HEAD,
        Role.BOARD_DEPUTY_HEAD,
        Role.BOARD_MEMBER,
        Role.GROUP_HEAD,
        Role.DEPUTY,
        Role.COUNCIL_CLERK,
    }
)
STANDING_ROLES = frozenset({Role.COUNCIL_CHAIR, Role.COUNCIL_VICE_CHAIR, Role.STANDING_MEMBER})
BOARD_ROLES = frozenset({Role.BOARD_HEAD, Role.BOARD_DEPUTY_HEAD, Role.BOARD_MEMBER})
LEADER_ROLES = frozenset({Role.CHAIR, Role.VICE_CHAIR})
RECEPTION_ROLES = frozenset({Role.RECEPTION, Role.RECEPTION_HEAD})
OFFICE_ROLES = frozenset(
    {
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.REFORM_FOCAL,
        Role.SPECIALIST,
        Role.RECEPTION,
        Role.RECEPTION_HEAD,
        Role.CITIZEN_RECEPTION,
        Role.RECORDS_CLERK,
        Role.ARCHIVIST,
    }
)
