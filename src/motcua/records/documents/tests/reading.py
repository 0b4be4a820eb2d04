"""Reads printed papers back in tests."""

import io
import re
from collections.abc import Iterable

import pikepdf
import pypdfium2
import zxingcpp
from docx2python import docx2python
from PIL import Image

_SPACES = re.compile(r"\s+")


def pdf_text(content: bytes) -> str:
    """Return the text of a PDF on one line."""
    with pypdfium2.PdfDocument(content) as document:
        return _plain(page.get_textpage().get_text_bounded() for page in document)


def docx_text(content: bytes) -> str:
    """Return the text of a DOCX on one line, addresses of links left out."""
    with docx2python(io.BytesIO(content)) as document:
        return _plain([re.sub(r"<a href=[^>]*>|</a>|----media/[^-]*----", "", document.text)])


def docx_links(content: bytes) -> list[tuple[str, str]]:
    """Return the links of a DOCX in order: address and words."""
    with docx2python(io.BytesIO(content)) as document:
        found = re.findall(r'<a href="([^"]*)">([^<]*)</a>', document.text)
        return [(address, _plain([words])) for address, words in found]


def pdf_links(content: bytes) -> set[str]:
    """Return the addresses that the links of a PDF open."""
    with pikepdf.open(io.BytesIO(content)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def codes_in(pictures: Iterable[Image.Image]) -> set[str]:
    """Return what the QR codes of pictures say."""
    return {found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)}


def pdf_pictures(content: bytes, scale: float = 3) -> list[Image.Image]:
    """Return the pages of a PDF as pictures."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.render(scale=scale).to_pil() for page in document]


def docx_pictures(content: bytes) -> list[Image.Image]:
    """Return the pictures in a DOCX."""
    with docx2python(io.BytesIO(content)) as document:
        return [Image.open(io.BytesIO(image)) for image in document.images.values()]


def _plain(texts: Iterable[str]) -> str:
    return _SPACES.sub(" ", " ".join(texts)).strip()
