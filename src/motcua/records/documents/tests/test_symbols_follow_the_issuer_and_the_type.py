"""NĐ 30/2020 PL I II.3: the number, the type's abbreviation, the issuer's."""

import pytest

from motcua.records.documents import symbols


@pytest.mark.parametrize(
    ("number", "issuer", "type_code", "body", "printed"),
    [
        (303, "committee", "BC", "", "303/BC-UBND"),
        (6, "committee", "KH", "", "06/KH-UBND"),
        (28, "board", "BC", "KTXH", "28/BC-HĐND-KTXH"),
        (12, "standing", "TB", "", "12/TB-HĐND"),
        (7, "committee", "CV", "", "07/UBND"),
    ],
)
def test_as_printed(number: int, issuer: str, type_code: str, body: str, printed: str):
    shape = symbols.pattern(issuer, type_code, body)
    assert symbols.symbol(number, shape.symbol) == printed


def test_a_board_has_one_series_of_its_own_for_all_its_papers():
    of_board = {symbols.pattern("board", code, "KTXH").series for code in symbols.type_names()}
    assert of_board == {"HĐND-KTXH"}
    assert of_board.isdisjoint(symbols.pattern("council", code).series for code in symbols.type_names())


def test_the_decrees_twenty_seven_abbreviated_types_are_known():
    assert len(set(symbols.type_names()) - {"CV"}) == 27


def test_an_unknown_type_is_refused():
    with pytest.raises(symbols.UnknownType):
        symbols.pattern("committee", "XX")
