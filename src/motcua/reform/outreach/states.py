"""Vocabulary: channels, what each counts, what may be asked of each."""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How people were told."""

    WEB = "web"
    LEAFLET = "leaflet"
    LETTER = "letter"
    MEETING = "meeting"
    POSTING = "posting"
    ZALO = "zalo"
    KIOSK = "kiosk"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Return the Vietnamese name."""
        return SHAPES[self].label


class Measure(StrEnum):
    """A number that an activity carries."""

    QUANTITY = "quantity"
    AUDIENCE = "audience"
    QUESTIONS = "questions"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Shape:
    """What an activity of a channel is made of.

    `unit_word` names what `quantity` counts; `audience_word` what `audience` counts ("" where it counts
    nothing). A material is printed and handed out; a statistic stands for one month.
    """

    label: str
    unit_word: str
    audience_word: str = ""
    asks: bool = False
    is_material: bool = False
    is_monthly: bool = False
    needs_neighbourhood: bool = False


SHAPES: dict[Channel, Shape] = {
    Channel.WEB: Shape("Trang thông tin điện tử", "tin, bài", "lượt xem"),
    Channel.LEAFLET: Shape("Tờ gấp tuyên truyền", "tờ", is_material=True),
    Channel.LETTER: Shape("Thư ngỏ", "thư", is_material=True),
    Channel.MEETING: Shape(
        "Sinh hoạt tổ dân phố", "buổi", "lượt người dự", asks=True, needs_neighbourhood=True
    ),
    Channel.POSTING: Shape("Niêm yết công khai", "lượt niêm yết"),
    Channel.ZALO: Shape("Trang Zalo", "lượt tương tác", "lượt quan tâm", asks=True, is_monthly=True),
    Channel.KIOSK: Shape("Màn hình kiosk", "lượt tra cứu", is_monthly=True),
    Channel.OTHER: Shape("Hình thức khác", "lượt", "lượt người"),
}
MATERIALS = frozenset(channel for channel, shape in SHAPES.items() if shape.is_material)
MONTHLY = frozenset(channel for channel, shape in SHAPES.items() if shape.is_monthly)
