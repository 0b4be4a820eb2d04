"""People are asked by the scale, the aspects and the reasons of the day; other answers are refused."""

import datetime as dt
from itertools import pairwise

import pytest

from motcua.casework.feedback import policies, queries, scales
from motcua.casework.feedback.states import Channel, Level
from motcua.casework.feedback.tests.making import focal, rate
from motcua.kernel import clock

IN_2019 = clock.at(dt.date(2019, 6, 3), 9)


def _paper(office, level: Level, **told):
    return rate(office, level, channel=Channel.PAPER, by=focal(office), happened_at=IN_2019, **told)


def test_a_slip_of_2019_has_three_levels(office):
    with pytest.raises(policies.NotOnTheScale):
        _paper(office, Level.NEUTRAL)
    kept = _paper(office, Level.DISSATISFIED)
    assert queries.level_label(kept.scale, kept.level) == "Chưa hài lòng"


def test_a_rating_keeps_the_scale_it_was_given_on(office):
    assert rate(office).scale == scales.scale_on(clock.local_date(office.at())).code
    assert _paper(office, Level.SATISFIED).scale == "three"


@pytest.mark.parametrize(
    "told",
    [
        {"level": "tốt"},
        {"answers": {"attitude": "tốt"}},
        {"answers": {"weather": Level.SATISFIED}},
        {"reasons": ["weather"]},
    ],
)
def test_what_is_not_asked_is_refused(office, told):
    with pytest.raises(policies.NotOnTheScale):
        rate(office, **told)


def test_before_the_first_scale_nothing_is_asked():
    with pytest.raises(scales.NoScale):
        scales.scale_on(dt.date(2010, 1, 1))


def test_the_list_of_questions_is_sound():
    starts = [scale.valid_from for scale in scales.all_scales()]
    assert all(earlier < later for earlier, later in pairwise(starts))
    for scale in scales.all_scales():
        assert list(scale.levels) == [level for level in Level if level in scale.levels]
        assert scale.source
    aspects = {aspect.code for aspect in scales.all_aspects()}
    numbers = [reason.number for reason in scales.all_reasons()]
    assert len(set(numbers)) == len(numbers)
    assert all(reason.aspect in aspects | {""} for reason in scales.all_reasons())
    assert all(aspect.source for aspect in scales.all_aspects())
