"""Vocabulary: kinds of plans, the reform areas by period, how a task stands."""

from dataclasses import dataclass
from enum import StrEnum


class PlanKind(StrEnum):
    """What a plan is for."""

    REFORM = "reform"
    EMULATION = "emulation"
    TRAINING = "training"
    COMMUNICATION = "communication"
    INSPECTION = "inspection"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Return the Vietnamese name."""
        return _PLAN_LABELS[self]


_PLAN_LABELS = {
    PlanKind.REFORM: "Kế hoạch cải cách hành chính năm",
    PlanKind.EMULATION: "Phát động thi đua",
    PlanKind.TRAINING: "Kế hoạch đào tạo, bồi dưỡng",
    PlanKind.COMMUNICATION: "Kế hoạch tuyên truyền",
    PlanKind.INSPECTION: "Kế hoạch kiểm tra",
    PlanKind.OTHER: "Kế hoạch khác",
}


class Area(StrEnum):
    """One of the six areas of reform, or the direction of them all."""

    INSTITUTIONS = "institutions"
    PROCEDURES = "procedures"
    ORGANISATION = "organisation"
    STAFF = "staff"
    FINANCE = "finance"
    DIGITAL = "digital"
    DIRECTION = "direction"

    @property
    def label(self) -> str:
        """Return the name used since 2021."""
        return named(self, PERIODS[-1].first_year)


@dataclass(frozen=True, slots=True)
class Period:
    """A national reform programme: its years, its act, the names it gives the areas."""

    first_year: int
    last_year: int
    source: str
    confidence: str
    names: dict[Area, str]


PERIODS = (
    Period(
        2011,
        2020,
        "Nghị quyết số 30c/NQ-CP ngày 08/11/2011, Chương trình tổng thể 2011–2020",
        "verified",
        {
            Area.INSTITUTIONS: "Cải cách thể chế",
            Area.PROCEDURES: "Cải cách thủ tục hành chính",
            Area.ORGANISATION: "Cải cách tổ chức bộ máy hành chính nhà nước",
            Area.STAFF: "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
            Area.FINANCE: "Cải cách tài chính công",
            Area.DIGITAL: "Hiện đại hóa hành chính",
            Area.DIRECTION: "Công tác chỉ đạo, điều hành cải cách hành chính",
        },
    ),
    Period(
        2021,
        2030,
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021, Chương trình tổng thể 2021–2030",
        "secondary",
        {
            Area.INSTITUTIONS: "Cải cách thể chế",
            Area.PROCEDURES: "Cải cách thủ tục hành chính",
            Area.ORGANISATION: "Cải cách tổ chức bộ máy",
            Area.STAFF: "Cải cách chế độ công vụ",
            Area.FINANCE: "Cải cách tài chính công",
            Area.DIGITAL: "Xây dựng, phát triển Chính phủ điện tử, Chính phủ số",
            Area.DIRECTION: "Công tác chỉ đạo, điều hành cải cách hành chính",
        },
    ),
)


def named(area: Area, year: int) -> str:
    """Return an area's name in the programme of a year; outside all programmes, the nearest one's."""
    nearest = min(PERIODS, key=lambda p: max(p.first_year - year, year - p.last_year, 0))
    return nearest.names[area]


class Standing(StrEnum):
    """How a task stands on a day."""

    DONE = "done"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"
    RUNNING = "running"
    NOT_BEGUN = "not_begun"

    @property
    def label(self) -> str:
        """Return the Vietnamese word."""
        return _STANDING_LABELS[self]


_STANDING_LABELS = {
    Standing.DONE: "Hoàn thành đúng hạn",
    Standing.DONE_LATE: "Hoàn thành trễ hạn",
    Standing.OVERDUE: "Quá hạn, chưa hoàn thành",
    Standing.RUNNING: "Đang thực hiện",
    Standing.NOT_BEGUN: "Chưa đến thời gian thực hiện",
}
