"""Tables for screens: opinions by aspect, unit and reason, each level counted. Few statements, however many rows."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.fields.json import KT

from motcua.casework.feedback import scales
from motcua.casework.feedback.queries import counts
from motcua.casework.feedback.states import DISSATISFIED, SATISFIED, Level


@dataclass(frozen=True, slots=True)
class Levels:
    """How many chose each level, and their sum. Shares are divided when printed."""

    by_level: Mapping[Level, int]

    @property
    def total(self) -> int:
        """Return how many answered."""
        return sum(self.by_level.values())

    @property
    def satisfied(self) -> int:
        """Return how many are satisfied or very satisfied."""
        return sum(self.by_level[level] for level in SATISFIED)

    @property
    def dissatisfied(self) -> int:
        """Return how many are dissatisfied or very dissatisfied: counted, not what is left."""
        return sum(self.by_level[level] for level in DISSATISFIED)


@dataclass(frozen=True, slots=True)
class AspectTally:
    """One aspect (code "" for the whole) and its levels."""

    code: str
    name: str
    levels: Levels


@dataclass(frozen=True, slots=True)
class UnitTally:
    """One unit's opinions on the whole. `levels` is None for so few that one could guess who said what."""

    unit: str
    total: int
    levels: Levels | None


@dataclass(frozen=True, slots=True)
class ReasonTally:
    """How many opinions name a reason. One opinion may name several."""

    code: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A period at a glance: offered, answered, all opinions, the scales they were given on."""

    offered: int
    answered: int
    levels: Levels
    scales: tuple[str, ...]

    @property
    def silent(self) -> int:
        """Return how many were offered a rating and said nothing. Silence is not satisfaction."""
        return self.offered - self.answered


def overview(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Overview:
    """Return a period at a glance. Four statements."""
    rows = counts.within(agency_code, since, until, as_of).order_by()
    used = rows.values_list("scale", flat=True).distinct()
    return Overview(
        offered=len(counts.offered_as_of(agency_code, since, until, as_of)),
        answered=len(counts.answered_offers_as_of(agency_code, since, until, as_of)),
        levels=_levels(dict(rows.values_list("level").annotate(count=Count("pk")))),
        scales=tuple(sorted(used)),
    )


def by_aspect(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime
) -> tuple[AspectTally, ...]:
    """Return each aspect's levels; aspects that nobody answered show zeros. One statement an aspect."""
    rows = counts.within(agency_code, since, until, as_of).order_by()
    found = []
    for aspect in scales.all_aspects():
        answered = rows.filter(answers__has_key=aspect.code).annotate(said=KT(f"answers__{aspect.code}"))
        tallied = dict(answered.values_list("said").annotate(count=Count("pk")))
        found.append(AspectTally(aspect.code, aspect.name, _levels(tallied)))
    return tuple(found)


def by_unit(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> tuple[UnitTally, ...]:
    """Return each unit's opinions on the whole, most first. One statement."""
    rows = counts.within(agency_code, since, until, as_of).order_by()
    tallied: dict[str, Counter[str]] = {}
    for unit, level, count in rows.values_list("unit__name", "level").annotate(count=Count("pk")):
        tallied.setdefault(unit, Counter())[level] += count
    found = [_unit(unit, counter) for unit, counter in tallied.items()]
    return tuple(sorted(found, key=lambda one: (-one.total, one.unit)))


def _unit(name: str, counter: Counter[str]) -> UnitTally:
    total = counter.total()
    return UnitTally(name, total, _levels(counter) if total >= scales.fewest() else None)


def by_reason(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime
) -> tuple[ReasonTally, ...]:
    """Return how often each reason is named, in the order of the list. One statement."""
    rows = counts.within(agency_code, since, until, as_of).exclude(reasons={})
    named = Counter(reason for reasons in rows.values_list("reasons", flat=True) for reason in reasons)
    return tuple(ReasonTally(one.code, one.name, named[one.code]) for one in scales.all_reasons())


def _levels(tallied: Mapping[str, int]) -> Levels:
    return Levels({level: tallied.get(level.value, 0) for level in Level})
