"""A paper as PDF: tagged, with its fonts, links that open and QR codes for print."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from motcua.records.documents import codes, typesetting
from motcua.records.documents.layout.content import (
    Block,
    Bullet,
    FigureNotes,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
)


def pdf(paper: Paper) -> bytes:
    """Return the paper as PDF. The same paper gives the same bytes."""
    day = paper.issued_on or paper.profile.since
    return typesetting.compile(_source(), _data(paper), on=day)


@cache
def _source() -> str:
    return Path(__file__).with_name("paper.typ").read_text(encoding="utf-8")


def _data(paper: Paper) -> dict[str, Any]:
    profile = asdict(paper.profile)
    profile.pop("since")
    return {
        "profile": profile,
        "title": f"{paper.type_name} {paper.number}".strip(),
        "superior": paper.superior.splitlines(),
        "issuer": paper.issuer.splitlines(),
        "number": paper.number,
        "number_line": paper.number_line,
        "place_and_date": paper.place_and_date,
        "type_name": paper.type_name,
        "abstract": paper.abstract,
        "blocks": [_block(block) for block in paper.blocks],
        "signer_capacity": list(paper.signer_capacity),
        "signer_name": paper.signer_name,
        "recipients": list(paper.recipient_lines),
        "annex": [_block(block) for block in paper.annex],
        "annex_title": paper.annex_title,
        "annex_reference": paper.annex_reference,
    }


def _block(block: Block) -> Mapping[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {"kind": "paragraph", "runs": _runs(block.runs), "centred": block.centred}
        case Bullet():
            return {"kind": "bullet", "runs": _runs(block.runs)}
        case Table():
            return {
                "kind": "table",
                "caption": block.caption,
                "head": list(block.head),
                "rows": [_runs(row) for row in block.rows],
                "widths": list(block.widths),
                "numeric": list(block.numeric),
            }
        case FigureNotes():
            return {
                "kind": "figure_notes",
                "notes": [asdict(note) | {"qr": codes.qr_svg(note.address)} for note in block.notes],
            }


def _runs(runs: tuple[Run, ...]) -> list[dict[str, Any]]:
    return [asdict(run) for run in runs]
