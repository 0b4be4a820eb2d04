"""One content, two files: the same words, the same links, the same codes."""

import re

import pikepdf
import pytest

from motcua.records.documents.layout import docx, pdf
from motcua.records.documents.tests import reading
from motcua.records.documents.tests.making import ADDRESS, paper


def words(text: str) -> list[str]:
    """Return the words in order of the alphabet: two columns are read in another order by each reader."""
    return sorted(re.findall(r"[\w/.,:;()-]+", text))


def test_the_words_are_the_same():
    body = [word for word in words(reading.pdf_text(pdf(paper()))) if word != "2"]  # the page's number
    assert body == words(reading.docx_text(docx(paper())))


def test_a_figure_opens_by_a_link_in_both():
    assert (ADDRESS, "17/2.744") in reading.docx_links(docx(paper()))
    assert reading.pdf_links(pdf(paper())) == {ADDRESS}


@pytest.mark.slow
def test_a_figure_opens_by_its_code_on_paper():
    assert reading.codes_in(reading.pdf_pictures(pdf(paper()))) == {ADDRESS}
    assert reading.codes_in(reading.docx_pictures(docx(paper()))) == {ADDRESS}


def test_the_same_paper_gives_the_same_pdf():
    assert pdf(paper()) == pdf(paper())


def test_the_pdf_carries_tags_language_and_the_fonts_of_the_decree(tmp_path):
    (tmp_path / "paper.pdf").write_bytes(pdf(paper()))
    with pikepdf.open(tmp_path / "paper.pdf") as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == "vi"
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for page in document.pages
            for font in page.Resources.Font.values()
        }
    assert fonts == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
