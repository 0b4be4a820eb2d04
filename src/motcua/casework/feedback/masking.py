"""What people wrote, with what could point at a person hidden. Pure.

Numbers of four digits and more (telephone, identity paper, dossier), addresses on the web and names after a
form of address or a Vietnamese surname become `•••`. It hides too much rather than too little.
"""

import re

HIDDEN = "•••"

_WEB = re.compile(r"\S+@\S+|https?://\S+|www\.\S+", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Z]{0,4}\d(?:[\d./\- ]*\d){3,}", re.IGNORECASE)
# Vietnamese capitals and small letters alternate in Unicode: a range would take both.
_CAPITAL = "".join(sign for sign in map(chr, range(0x41, 0x1EFA)) if sign.isupper())
_NAME = rf"[{_CAPITAL}]\w+"
_ADDRESSED = re.compile(
    rf"\b((?i:ông|bà|anh|chị|cô|chú|bác|em|cháu|thím|cậu|mợ|dì|đồng chí|đ/c|tên là|tên|tôi là))((?:\s+{_NAME}){{1,5}})"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lâm|Mai|Đào|"
    "Cao|Hà|Tạ|Tô|Châu|Quách|Thái|Lương|La|Tăng|Lưu|Kiều|Vương|Phùng|Từ|Nghiêm|Chu|Thạch|Văn|Hứa|Mạc|Tống"
)
_SEVERAL = re.compile(rf"{HIDDEN}(?:[-./ ]?{HIDDEN})+")
_FULL = re.compile(rf"\b(?:{_SURNAMES})(?:\s+{_NAME}){{1,4}}")


def masked(words: str) -> str:
    """Return the words with contacts, long numbers and names hidden."""
    found = _WEB.sub(HIDDEN, words)
    found = _NUMBER.sub(HIDDEN, found)
    found = _ADDRESSED.sub(lambda said: f"{said.group(1)} {HIDDEN}", found)
    return _SEVERAL.sub(HIDDEN, _FULL.sub(HIDDEN, found))
