import copy
import datetime as dt
import io

import docx
import pytest
import typst
from docx2python import docx2python

from motcua.records.reading import extract, read

LEFT = ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU", "Số: 12/BC-UBND")
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Mẫu, ngày 05 tháng 6 năm 2019")
ABSTRACT = "Kết quả cải cách hành chính quý II năm 2019"
BODY = "Ủy ban nhân dân phường Mẫu báo cáo kết quả như sau: có 17/2.744 ý kiến không hài lòng, chiếm 0,62%."
SIGNED = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị Mẫu")


def word_file() -> bytes:
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    for cell, lines in zip(head.rows[0].cells, (LEFT, RIGHT), strict=True):
        cell.text = "\n".join(lines)
    for line in ("BÁO CÁO", ABSTRACT, BODY):
        document.add_paragraph(line)
    figures = document.add_table(rows=2, cols=3)
    for row, words in zip(
        figures.rows, (("Chỉ tiêu", "Số", "Tỷ lệ"), ("Hài lòng", "2.727", "99,38%")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    foot = document.add_table(rows=1, cols=2)
    foot.rows[0].cells[0].text = "Nơi nhận:\n- TT HĐND phường;\n- Lưu: VT."
    foot.rows[0].cells[1].text = "\n".join(SIGNED)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def column(*lines: str) -> str:
    return "[" + " \\ ".join(line.replace("- ", "\\- ") for line in lines) + "]"


def pdf_file() -> bytes:
    head = f"#grid(columns: 2, {column(*LEFT)}, {column(*RIGHT)})"
    foot = f"#grid(columns: 2, {column('Nơi nhận:', '- TT HĐND phường;', '- Lưu: VT.')}, {column(*SIGNED)})"
    middle = f"#align(center){column('BÁO CÁO', ABSTRACT)}"
    return typst.compile("\n\n".join((head, middle, BODY, foot)).encode())


@pytest.mark.parametrize("made", [word_file, pdf_file], ids=["docx", "pdf"])
def test_a_header_in_two_columns_is_read(made):
    reading = read(extract(made()))
    who = reading.identity
    assert (who.number, who.symbol, who.date) == ("12", "12/BC-UBND", dt.date(2019, 6, 5))
    assert (who.place, who.type, who.issuer) == ("Mẫu", "Báo cáo", "ỦY BAN NHÂN DÂN PHƯỜNG MẪU")
    assert (who.abstract, who.signer) == (ABSTRACT, "Nguyễn Thị Mẫu")
    assert [int(number) for number in reading.claims[0].operands] == [17, 2744]


def test_no_word_of_a_word_file_is_lost():
    data = word_file()
    with docx2python(io.BytesIO(data)) as independent:
        assert sorted(extract(data).replace("|", " ").split()) == sorted(independent.text.split())


def test_numbers_that_word_sets_by_itself_are_read():
    document = docx.Document()
    for words in ("Một việc", "Hai việc"):
        document.add_paragraph(words, style="List Number")
    numbered = document.styles["List Number"].element.pPr.numPr
    for paragraph in document.paragraphs:
        paragraph._p.get_or_add_pPr().append(copy.deepcopy(numbered))
    out = io.BytesIO()
    document.save(out)
    assert extract(out.getvalue()).splitlines() == ["1. Một việc", "2. Hai việc"]


def test_a_header_glued_into_one_line_is_read():
    glued = " ".join((*LEFT, *RIGHT, "BÁO CÁO", ABSTRACT, "ỦY BAN NHÂN DÂN PHƯỜNG MẪU Căn cứ Luật"))
    who = read(glued).identity
    assert (who.symbol, who.place, who.type, who.abstract) == ("12/BC-UBND", "Mẫu", "Báo cáo", ABSTRACT)


def test_a_draft_has_no_number_and_no_day():
    who = read(
        "Số:      /BC-UBND\n  Mẫu, ngày      tháng 01 năm 2024\nDỰ THẢO BÁO CÁO\nĐánh giá kết quả\n"
    ).identity
    assert (who.unnumbered, who.number, who.date, who.type) == (True, None, None, "Báo cáo")


def test_a_piece_of_news_is_no_document():
    who = read(
        "Phường Mẫu báo cáo kết quả.\n\nNgày 4/11, ông A cho biết có Quyết định số 12/QĐ-UBND."
    ).identity
    assert (who.symbol, who.type, who.signer) == (None, None, None)
