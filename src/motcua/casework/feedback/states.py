"""Vocabulary: levels of satisfaction and their three classes, and the ways an opinion comes in."""

from enum import StrEnum


class Level(StrEnum):
    """How satisfied somebody was, best first. What people read is the scale's wording."""

    VERY_SATISFIED = "very_satisfied"
    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    DISSATISFIED = "dissatisfied"
    VERY_DISSATISFIED = "very_dissatisfied"

    @property
    def label(self) -> str:
        """Return the Vietnamese name used where several scales stand together."""
        return _LEVEL_LABELS[self]


_LEVEL_LABELS = {
    Level.VERY_SATISFIED: "Rất hài lòng",
    Level.SATISFIED: "Hài lòng",
    Level.NEUTRAL: "Bình thường",
    Level.DISSATISFIED: "Không hài lòng",
    Level.VERY_DISSATISFIED: "Rất không hài lòng",
}
# "Bình thường" is a class of its own: not satisfied, and not dissatisfied.
SATISFIED = frozenset({Level.VERY_SATISFIED, Level.SATISFIED})
DISSATISFIED = frozenset({Level.DISSATISFIED, Level.VERY_DISSATISFIED})


class Channel(StrEnum):
    """How an opinion came in."""

    LINK = "link"
    TABLET = "tablet"
    PORTAL = "portal"
    PAPER = "paper"

    @property
    def label(self) -> str:
        """Return the Vietnamese name."""
        return _CHANNEL_LABELS[self]


_CHANNEL_LABELS = {
    Channel.LINK: "Mã QR trên phiếu",
    Channel.TABLET: "Máy tính bảng tại quầy",
    Channel.PORTAL: "Cổng tra cứu",
    Channel.PAPER: "Phiếu giấy",
}
