"""A list is taken away as CSV or XLSX that opens with its marks and runs no formulas."""

import csv
import io

from openpyxl import load_workbook

from motcua.ui.exports import csv_file, xlsx_file

HEAD = ("Mã", "Tên", "Số")
ROWS = [("A1", "Đỗ Thị Ổn", 2744), ("A2", "=1+1", None)]


def test_csv_keeps_marks_and_disarms_formulas() -> None:
    response = csv_file("danh-sach", HEAD, ROWS)
    assert response.content.startswith("\ufeff".encode())
    found = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert found == [["Mã", "Tên", "Số"], ["A1", "Đỗ Thị Ổn", "2744"], ["A2", "'=1+1", ""]]
    assert response["Content-Disposition"] == 'attachment; filename="danh-sach.csv"'


def test_xlsx_keeps_numbers_as_numbers_and_formulas_as_text() -> None:
    book = load_workbook(io.BytesIO(xlsx_file("danh-sach", HEAD, ROWS).content))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert rows == [["Mã", "Tên", "Số"], ["A1", "Đỗ Thị Ổn", 2744], ["A2", "=1+1", None]]
    assert book.active["B3"].data_type == "s"
