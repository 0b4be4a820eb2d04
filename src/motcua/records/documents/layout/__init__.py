"""The look of official papers: one tree of content, printed as DOCX and PDF by the rules of its day."""

from motcua.records.documents.layout.content import (
    Block,
    Bullet,
    FigureNote,
    FigureNotes,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    profile_on,
)
from motcua.records.documents.layout.pdf import pdf

__all__ = [
    "Block",
    "Bullet",
    "FigureNote",
    "FigureNotes",
    "Heading",
    "Paper",
    "Paragraph",
    "Run",
    "Table",
    "docx",
    "pdf",
    "profile_on",
]


def docx(paper: Paper) -> bytes:
    """Return a paper as DOCX. What writes it is loaded on first use: it is a tenth of a server's start and memory."""
    from motcua.records.documents.layout import word

    return word.docx(paper)
