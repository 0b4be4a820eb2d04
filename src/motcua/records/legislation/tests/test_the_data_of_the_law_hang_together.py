"""What the files say is complete, in order and has a source."""

import itertools

from motcua.records.legislation import acts, parameters


def test_each_act_stands_once_under_a_known_subject():
    symbols = [act.symbol for act in acts.all_acts()]
    assert len(symbols) == len(set(symbols))
    assert {act.subject for act in acts.all_acts()} <= set(acts.subjects())


def test_an_act_ends_after_it_begins():
    for act in acts.all_acts():
        days = [day for day in (act.issued_on, act.effective_on, act.ended_on) if day]
        assert days == sorted(days), act.symbol


def test_replacements_and_amended_acts_are_known():
    for act in acts.all_acts():
        for other in (act.replaced_by, *act.amends):
            assert not other or acts.find(other), f"{act.symbol} names {other}"


def test_the_values_of_a_parameter_follow_each_other():
    for name in parameters.names():
        days = [one.valid_from for one in parameters.history(name)]
        assert days == sorted(set(days)), name


def test_a_parameter_never_changes_its_type():
    for name in parameters.names():
        kinds = {type(one.value) for one in parameters.history(name)}
        assert len(kinds) == 1, name


def test_every_parameter_says_where_it_comes_from():
    for name in parameters.names():
        for one in parameters.history(name):
            assert one.source or one.confidence == "unverified", name
            assert not one.act or acts.find(one.act), f"{name} cites {one.act}"


def test_the_end_of_one_value_is_the_eve_of_the_next():
    for name in parameters.names():
        for one, following in itertools.pairwise(parameters.history(name)):
            assert one.valid_to is not None
            assert (following.valid_from - one.valid_to).days == 1
