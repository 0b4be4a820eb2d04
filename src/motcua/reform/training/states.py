"""Vocabulary: what a course teaches."""

from enum import StrEnum


class Subject(StrEnum):
    """The field of a course."""

    COMMUNICATION = "communication"
    TEAMWORK = "teamwork"
    PROFESSIONAL = "professional"
    INFORMATION_TECHNOLOGY = "information_technology"
    NEW_LAW = "new_law"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Return the Vietnamese name."""
        return _LABELS[self]


_LABELS = {
    Subject.COMMUNICATION: "Kỹ năng giao tiếp",
    Subject.TEAMWORK: "Kỹ năng làm việc nhóm",
    Subject.PROFESSIONAL: "Nghiệp vụ",
    Subject.INFORMATION_TECHNOLOGY: "Công nghệ thông tin",
    Subject.NEW_LAW: "Pháp luật mới",
    Subject.OTHER: "Nội dung khác",
}
