"""One reading: an agency, a period and a moment, with the facts that several indicators share."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from motcua.casework.dossiers import queries as dossiers
from motcua.casework.feedback import queries as feedback
from motcua.casework.feedback.states import Level
from motcua.kernel.records import Records


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked: an agency's code, inclusive days, and the moment as of which records are known."""

    agency: str
    since: dt.date
    until: dt.date
    as_of: dt.datetime


class Reading:
    """The answers to one scope. Facts are read once, however many indicators use them."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    @property
    def period(self) -> tuple[str, dt.date, dt.date, dt.datetime]:
        """Return the scope as the positional arguments of every counting question."""
        return self.scope.agency, self.scope.since, self.scope.until, self.scope.as_of

    @cached_property
    def dossiers(self) -> dossiers.DossierFacts:
        """Return the classes of dossiers of this period."""
        return dossiers.facts_as_of(
            self.scope.agency, since=self.scope.since, until=self.scope.until, as_of=self.scope.as_of
        )

    @cached_property
    def opinions(self) -> dict[Level, Records]:
        """Return this period's opinions by level; every level is there."""
        return feedback.by_level(*self.period)
