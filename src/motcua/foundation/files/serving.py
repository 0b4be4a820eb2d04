"""A stored file as an answer to a browser: never run, shown inside a page only where that is safe."""

import io

from django.http import FileResponse

from motcua.foundation.files import kinds, queries
from motcua.foundation.files.models import StoredFile

# Whatever the bytes try, they may do nothing: no script, no form, no origin of ours. A browser's own
# reader of PDF does not work in a sandbox; it runs apart from the page and keeps the other limits.
_LOCKED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
_SANDBOX = f"{_LOCKED}; sandbox"


def response(file: StoredFile, *, inline: bool = False) -> FileResponse:
    """Return a file for a browser, as a download or, asked and safe, shown in it.

    The caller has decided that this person may read it. Raises Disposed, Damaged.
    """
    shown = inline and kinds.is_shown(file.media_type)
    answer = FileResponse(
        io.BytesIO(queries.content(file)),
        as_attachment=not shown,
        filename=file.name,
        content_type=f"{file.media_type}; charset=utf-8"
        if file.media_type.startswith("text/")
        else file.media_type,
    )
    answer["X-Content-Type-Options"] = "nosniff"
    is_pdf = file.media_type == "application/pdf"
    answer["Content-Security-Policy"] = _LOCKED if is_pdf else _SANDBOX
    answer["Cache-Control"] = "private, no-store"
    return answer
