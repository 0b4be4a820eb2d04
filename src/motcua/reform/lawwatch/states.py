"""Vocabulary: how an assignment stands."""

from enum import StrEnum


class Standing(StrEnum):
    """How an assignment to study an act stands on a day."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    STUDIED = "studied"
    STUDIED_LATE = "studied_late"

    @property
    def label(self) -> str:
        """Return the Vietnamese name."""
        return _LABELS[self]


_LABELS = {
    Standing.WAITING: "Chưa nghiên cứu, còn hạn",
    Standing.OVERDUE: "Chưa nghiên cứu, quá hạn",
    Standing.STUDIED: "Đã nghiên cứu đúng hạn",
    Standing.STUDIED_LATE: "Đã nghiên cứu, trễ hạn",
}
