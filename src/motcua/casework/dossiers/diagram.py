"""Draws the table of moves as a page: `python -m motcua.casework.dossiers.diagram > docs/reference/dossier-states.md`.

The page is made from `states` and `transitions`, never kept by hand; a test fails when it is stale.
"""

import sys

from motcua.casework.dossiers.states import TERMINAL, Holder, State, SubState
from motcua.casework.dossiers.transitions import ALL, BESIDE_THE_HOLDER, Clock, Doer, Transition

_CLOCK_WORDS = {
    Clock.NONE: "",
    Clock.START: "bắt đầu",
    Clock.PAUSE: "dừng",
    Clock.RESUME: "chạy tiếp hoặc tính lại",
    Clock.EXTEND: "kéo dài",
    Clock.RESCHEDULE: "hẹn lại, giữ hạn gốc",
    Clock.END: "kết thúc",
    Clock.REOPEN: "chạy lại",
}


def _edges() -> dict[tuple[str, str], list[str]]:
    """Return the moves between national codes, by code pair, in the table's order."""
    edges: dict[tuple[str, str], list[str]] = {}
    for move in ALL:
        for source in (*sorted(move.sources),) or (None,):
            target = move.target or source
            assert target is not None
            pair = (f"s{source.state.value}" if source else "[*]", f"s{target.state.value}")
            labels = edges.setdefault(pair, [])
            if move.label not in labels:
                labels.append(move.label)
    return edges


def _mermaid() -> list[str]:
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{state.value}. {state.label}" as s{state.value}' for state in State]
    for (source, target), labels in sorted(_edges().items()):
        lines.append(f"    {source} --> {target}: {' / '.join(labels)}")
    lines += [f"    s{state.value} --> [*]" for state in sorted(TERMINAL)]
    return [*lines, "```"]


def _where(move: Transition) -> str:
    return ", ".join(sub.label for sub in SubState if sub in move.sources) or "hồ sơ mới"


def _row(move: Transition) -> str:
    who = ", ".join(doer.label for doer in Doer if doer in move.by)
    target = f"{move.target.state.value} – {move.target.label}" if move.target else "giữ nguyên"
    reason = "có" if move.needs_reason else ""
    return f"| `{move.name}` | {move.label} | {_where(move)} | {target} | {who} | {reason} | {_CLOCK_WORDS[move.clock]} |"


def page() -> str:
    """Return the whole page as Markdown."""
    holders = [
        f"| {sub.state.value} | {sub.state.label} | {sub.label} | {sub.holder.label if sub.holder is not Holder.NOBODY else ''} |"
        for sub in sorted(SubState, key=lambda sub: (sub.state, list(SubState).index(sub)))
    ]
    beside = [f"- `{name}`: {why}" for name, why in BESIDE_THE_HOLDER.items()]
    lines = [
        "# Trạng thái hồ sơ",
        "",
        "Trang này được sinh từ `casework/dossiers/states.py` và `transitions.py`; đừng sửa tay.",
        "",
        *_mermaid(),
        "",
        "## Mã quốc gia, bước và người đang giữ",
        "",
        "| Mã | Trạng thái quốc gia | Bước | Đến lượt |",
        "| --- | --- | --- | --- |",
        *holders,
        "",
        "## Các việc chuyển hồ sơ",
        "",
        "| Tên | Việc | Từ bước | Đến | Ai | Phải nêu lý do | Đồng hồ |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_row(move) for move in ALL),
        "",
        "## Việc do người khác làm thay người đang giữ",
        "",
        *beside,
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(page())
