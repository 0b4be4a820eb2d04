"""The same question has another answer on another day."""

import datetime as dt

import pytest

from motcua.records.legislation import queries
from motcua.records.legislation.states import Effect

D = dt.date


@pytest.mark.parametrize(
    ("act", "day", "effect"),
    [
        ("61/2018/NĐ-CP", D(2018, 6, 20), Effect.NOT_YET),
        ("61/2018/NĐ-CP", D(2018, 6, 21), Effect.IN_FORCE),
        ("61/2018/NĐ-CP", D(2025, 6, 30), Effect.IN_FORCE),
        ("61/2018/NĐ-CP", D(2025, 7, 1), Effect.ENDED),
        ("118/2025/NĐ-CP", D(2025, 7, 1), Effect.IN_FORCE),
        ("87/2015/QH13", D(2019, 12, 19), Effect.IN_FORCE),
        ("121/2025/QH15", D(2019, 12, 19), Effect.NOT_YET),
        ("1/1900/QĐ-X", D(2019, 12, 19), Effect.UNKNOWN),
    ],
)
def test_on_its_day(act: str, day: dt.date, effect: Effect):
    assert queries.effect(act, day) is effect


@pytest.mark.parametrize("written", ["61/2018/NĐ-CP", "Nghị định số 61/2018/NĐ-CP", "nđ 61/2018", "61/2018"])
def test_it_is_found_as_people_write_it(written: str):
    found = queries.act(written)
    assert found is not None
    assert found.symbol == "61/2018/NĐ-CP"


def test_the_regime_of_a_thing_is_that_of_its_own_day():
    def one_stop(day: dt.date) -> list[str]:
        return [act.symbol for act in queries.regime("one_stop", day)]

    assert one_stop(D(2019, 11, 26)) == ["61/2018/NĐ-CP"]
    assert "61/2018/NĐ-CP" not in one_stop(D(2026, 11, 25))
    assert "118/2025/NĐ-CP" in one_stop(D(2026, 11, 25))


def test_a_subject_nobody_knows_is_an_error():
    with pytest.raises(KeyError):
        queries.regime("weather", D(2019, 1, 1))


def test_a_sentence_cites_the_article_and_the_act():
    cited = queries.citation("61/2018/NĐ-CP", "Điều 18 khoản 2")
    assert cited == "Điều 18 khoản 2 Nghị định số 61/2018/NĐ-CP"
