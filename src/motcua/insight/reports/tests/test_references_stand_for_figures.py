"""`[HL-04:hai số]` in the prose is a figure in its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.insight.reports import references
from motcua.insight.reports.queries import Shown
from motcua.insight.reports.references import BadForm, Form, Reference

SHARE = Shown("HL-04", "Không hài lòng", "ý kiến", 17, 2744, 2, is_share=True)
COUNT = Shown("TT-02", "Tờ gấp", "tờ", 8000, None, 2, is_share=False)


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        (Form.PLAIN, "0,62 %"),
        (Form.PART, "17"),
        (Form.WHOLE, "2.744"),
        (Form.BOTH, "17/2.744"),
        (Form.SHARE, "0,62 %"),
    ],
)
def test_each_form_prints_its_way(form: Form, printed: str):
    assert SHARE.text(form) == printed


def test_a_count_prints_with_its_thousands():
    assert COUNT.text() == "8.000"


def test_where_nothing_divides_there_is_a_dash():
    assert Shown("HL-04", "", "", 0, 0, 2, is_share=True).text() == "–"


def test_forms_are_read_with_or_without_marks():
    found = references.references("[HL-04:ty le] [HL-04:Hai Số] [TH-03.1]")
    assert [(one.code, one.form) for one in found] == [
        ("HL-04", Form.SHARE),
        ("HL-04", Form.BOTH),
        ("TH-03.1", Form.PLAIN),
    ]


def test_an_unknown_form_is_told_with_its_place():
    assert list(references.pieces("Có [HL-04:xyz].")) == ["Có ", BadForm("HL-04", "xyz", 3), "."]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["Có ", "[TH-03]", " và ", "[HL-04:mẫu]", "[x]", "[", "]", "\n"])))
def test_nothing_of_the_prose_is_lost(parts: list[str]):
    prose = "".join(parts)
    rebuilt, place = [], 0
    for piece in references.pieces(prose):
        if isinstance(piece, Reference):
            assert piece.start == place
        text = piece if isinstance(piece, str) else prose[piece.start : prose.index("]", piece.start) + 1]
        rebuilt.append(text)
        place += len(text)
    assert "".join(rebuilt) == prose
