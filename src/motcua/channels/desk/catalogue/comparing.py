"""Two versions side by side: which component says what, and what changed."""

import difflib
from dataclasses import dataclass

from motcua.catalogue.procedures.drafting import Draft
from motcua.catalogue.procedures.states import Channel
from motcua.channels.desk.catalogue import lines
from motcua.kernel import dates


@dataclass(frozen=True, slots=True)
class Part:
    """One component in both versions, line by line: (sign, text) with sign "", "-" (gone) or "+" (new)."""

    title: str
    changed: bool
    lines: tuple[tuple[str, str], ...]


_TITLES = (
    ("name", "Tên"),
    ("papers", "Thành phần hồ sơ"),
    ("steps", "Trình tự thực hiện"),
    ("subjects", "Đối tượng thực hiện"),
    ("competent_agency", "Cơ quan giải quyết"),
    ("results", "Kết quả"),
    ("conditions", "Yêu cầu, điều kiện"),
    ("legal_bases", "Căn cứ pháp lý"),
    ("aliases", "Cách gọi của người dân"),
    ("extension_note", "Kéo dài khi xác minh"),
)


def parts(older: Draft, newer: Draft) -> list[Part]:
    """Return each component of two versions with its changed lines, changed ones first."""
    one, two = _said(older), _said(newer)
    found = [_part(title, one[title], two[title]) for title in two]
    return sorted(found, key=lambda part: not part.changed)


def _said(draft: Draft) -> dict[str, list[str]]:
    shown = lines.initial(draft)
    said = {title: str(shown[name] or "").splitlines() for name, title in _TITLES}
    for channel in Channel:
        code, label = channel.value, str(channel.label)
        offered = shown[f"offered_{code}"]
        limit, fee = shown[f"limit_{code}"] or "chưa quy định", shown[f"fee_{code}"] or "không quy định"
        said[label] = [f"Thời hạn: {limit}", f"Phí, lệ phí: {fee}"] if offered else ["Không nhận"]
    ends = f" đến {dates.short(draft.valid_to)}" if draft.valid_to else ""
    said["Áp dụng"] = [f"từ {dates.short(draft.valid_from)}{ends}"] if draft.valid_from else []
    return said


def _part(title: str, one: list[str], two: list[str]) -> Part:
    if one == two:
        return Part(title, changed=False, lines=tuple(("", line) for line in two))
    told = [line for line in difflib.ndiff(one, two) if not line.startswith("?")]
    return Part(title, changed=True, lines=tuple((line[0].strip(), line[2:]) for line in told))
