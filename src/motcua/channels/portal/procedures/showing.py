"""What the public pages of the catalogue show, as plain values for their templates."""

from collections.abc import Sequence
from typing import Any

import segno
from markupsafe import Markup

from motcua.catalogue.procedures import queries
from motcua.catalogue.procedures.queries import Book, Hit, Leaf
from motcua.channels.portal.procedures.asking import Asked
from motcua.kernel import dates

_FIRST_PAPERS = 3
# What people come for most; shown before they type anything.
EXAMPLES = ("giấy khai sinh", "chứng thực bản sao", "xác nhận độc thân", "mở quán", "mai táng phí")


def listing(asked: Asked, book: Book, listed: Markup) -> dict[str, Any]:
    """Return the context of the list page around its kept part."""
    return {"asked": asked, "book": book, "listed": listed, "examples": EXAMPLES}


def fields(asked: Asked, book: Book) -> dict[str, Any]:
    """Return the context of the list by field; `chosen` opens one field."""
    chosen = next((row for row in book.fields if row[0] == asked.field), None)
    return {"asked": asked, "book": book, "fields": book.fields, "chosen": chosen}


def found(asked: Asked, book: Book, hits: Sequence[Hit]) -> dict[str, Any]:
    """Return the context of the results of a search."""
    return {"asked": asked, "book": book, "hits": hits, "examples": EXAMPLES}


def leaf(asked: Asked, book: Book, code: str, address: str) -> dict[str, Any]:
    """Return the context of one procedure's page. The caller knows that the book has it."""
    shown = queries.leaf(book, code, asked.day)
    if shown is None:
        raise LookupError(code)
    return {
        "asked": asked,
        "book": book,
        "leaf": shown,
        "entry": shown.entry,
        "first": _first(shown, book),
        "address": address,
        "qr": Markup(segno.make(address, error="m").svg_inline(scale=3, border=2, omitsize=True)),  # noqa: S704
    }


def _first(leaf: Leaf, book: Book) -> list[tuple[str, str]]:
    """Return the four answers of the first screen: papers, days, fee, where."""
    return [
        ("Giấy tờ", _papers(leaf)),
        ("Thời gian", _across(leaf, "limit", leaf.entry.limit)),
        ("Lệ phí, phí", _across(leaf, "fee", leaf.entry.fee)),
        ("Nộp ở đâu", _where(leaf, book)),
    ]


def _papers(leaf: Leaf) -> str:
    # National records keep what everybody brings under headings such as “Giấy tờ phải nộp”.
    general = [b for b in leaf.bundles if not b.case or b.case.lower().startswith("giấy tờ phải")]
    papers = [paper for bundle in general for paper in bundle.papers]
    papers = papers or [paper for bundle in leaf.bundles for paper in bundle.papers]
    if not papers:
        return "Không phải nộp giấy tờ; xem lưu ý bên dưới"
    names = "; ".join(_short(paper.name) for paper in papers[:_FIRST_PAPERS])
    more = f"; và {len(papers) - _FIRST_PAPERS} loại khác" if len(papers) > _FIRST_PAPERS else ""
    return f"{len(papers)} loại: {names}{more}"


def _short(name: str) -> str:
    head = name.split(";")[0].split(" (")[0]
    return head if len(head) <= 70 else f"{head[:68].rsplit(' ', 1)[0]}…"


def _across(leaf: Leaf, what: str, general: str) -> str:
    """Return one phrase when every channel says the same, else one for each channel."""
    said = {way.label: getattr(way, what) for way in leaf.ways}
    if len(set(said.values())) <= 1:
        return general if not said else next(iter(said.values()))
    return "; ".join(f"{label.lower()}: {phrase}" for label, phrase in said.items())


def _where(leaf: Leaf, book: Book) -> str:
    if not leaf.entry.received_here:
        return leaf.competent_agency or "Cơ quan khác; phường chỉ hướng dẫn"
    if book.place is None:
        return leaf.competent_agency or "Bộ phận một cửa"
    parts = ("Bộ phận một cửa", book.place.name, book.place.address, book.place.phone)
    online = "; hoặc nộp trực tuyến" if leaf.entry.online else ""
    return ", ".join(part for part in parts if part) + online


def not_here(code: str, asked: Asked) -> str:
    """Say why a code leads nowhere."""
    return f"Không có thủ tục mang mã “{code[:30]}” áp dụng ngày {dates.short(asked.day)} ở đây."


def unknown(asked: Asked, reason: str, code: str) -> dict[str, Any]:
    """Return the context of the page for an unknown code or ward: the reason, other days, the search."""
    spans = [v for v in queries.versions_of(code) if v.is_published] if code else []
    return {"asked": asked, "reason": reason, "code": code[:30], "spans": spans, "examples": EXAMPLES}
