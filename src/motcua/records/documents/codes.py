"""Two-dimensional codes that lead from paper back to the page of what was printed."""

import io
from functools import lru_cache

import segno

_QUIET = 4  # modules of white around the code (ISO/IEC 18004)


def qr_svg(text: str) -> str:
    """Return a QR code as an SVG element without size: the place where it stands decides.

    Error correction M: a stamp or fold over a seventh of it does no harm. Raises ValueError for no text.
    """
    out = io.BytesIO()
    _code(text).save(
        out, kind="svg", xmldecl=False, omitsize=True, svgclass=None, lineclass=None, border=_QUIET, nl=False
    )
    return out.getvalue().decode("utf-8")


def qr_png(text: str) -> bytes:
    """Return the same code as a black-and-white PNG of 8 pixels a module, for DOCX. Raises ValueError for no text."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", scale=8, border=_QUIET)
    return out.getvalue()


@lru_cache(maxsize=512)
def _code(text: str) -> segno.QRCode:
    if not text:
        raise ValueError("a code needs a text")
    return segno.make_qr(text, error="m")
