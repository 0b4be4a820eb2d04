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
from motcua.records.documents.layout.docx import docx
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
