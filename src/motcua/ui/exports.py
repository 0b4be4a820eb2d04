"""Lists as files: CSV that spreadsheet programs open with its marks, and XLSX."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from motcua.kernel.records import RecordRow

Cell = str | int | None
# A cell that begins with one of these would be run as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """Return rows as a CSV download in UTF-8 with a byte-order mark. `name` is without extension."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return _download("﻿" + out.getvalue(), f"{name}.csv", "text/csv; charset=utf-8")


def xlsx_file(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """Return rows as an XLSX download: one sheet, a bold head that stays in view, filters."""
    import xlsxwriter  # few need it, and it is heavy: not for every process at its start

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet("Danh sách")
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, head, bold)
    last = 0
    for last, row in enumerate(rows, start=1):
        sheet.write_row(last, 0, ["" if cell is None else cell for cell in row])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(head) - 1)
    book.close()
    return _download(
        out.getvalue(), f"{name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    )


def records_file(form: str, name: str, rows: Iterable[RecordRow]) -> HttpResponse:
    """Return the records behind a figure as `csv` or `xlsx`. Raises KeyError for other forms."""
    head = ("Mã bản ghi", "Ngày", "Bản ghi", "Nơi", "Chi tiết", "Đã hủy")
    told = [(row.key, row.when, row.what, row.where, row.detail, "x" if row.voided else "") for row in rows]
    return {"csv": csv_file, "xlsx": xlsx_file}[form](name, head, told)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _download(content: str | bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
