"""PDF by Typst: one compiler is kept for each thread; the template and its data go in as bytes."""

import datetime as dt
import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from motcua.kernel import clock

# Tinos has the measures of Times New Roman, which the decrees ask for; Liberation Serif is its sister.
_FOLDERS = (
    "/usr/share/fonts/truetype/croscore",
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
)
_FONTS = ("Tinos-Regular.ttf", "LiberationSerif-Regular.ttf")
_kept = threading.local()


class TypesettingFailed(RuntimeError):
    """Template and data do not go together, or the fonts are missing. The message is for the log."""


def compile(source: str, data: Mapping[str, Any], *, on: dt.date) -> bytes:  # noqa: A001  the word of the trade
    """Return a PDF of a Typst source; `data` is read there as `json(bytes(sys.inputs.data))`.

    The same source, data and day give the same bytes. The first call of a thread loads the fonts;
    later ones do not. Raises TypesettingFailed.
    """
    try:
        content = _compiler().compile(
            input=source.encode(),
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
            timestamp=int(clock.at(on).timestamp()),
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise TypesettingFailed(str(error)) from error
    return bytes(content)


def _compiler() -> Any:
    compiler = getattr(_kept, "compiler", None)
    if compiler is None:
        # Without them Typst would quietly take a font of its own.
        folders = [folder for folder in _FOLDERS if any((Path(folder) / font).is_file() for font in _FONTS)]
        if not folders:
            raise TypesettingFailed("no font with the measures of Times New Roman: run bin/prepare")
        # Loaded with the first paper: a server that prints none starts without it.
        import typst

        compiler = _kept.compiler = typst.Compiler(font_paths=folders, ignore_system_fonts=True)
    return compiler
