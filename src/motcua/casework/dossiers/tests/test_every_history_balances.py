"""TH-08: to settle = settled + pending + ended, for any history, period and cut-off; figures stand still as of a moment."""

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.casework.dossiers import actions, policies, queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.tests.making import Office
from motcua.casework.dossiers.transitions import from_state

pytestmark = pytest.mark.slow
DAYS = 12
STEPS = st.lists(
    # who is moved, which of its moves, hours until then, hours until it is entered
    st.tuples(st.integers(0, 5), st.integers(0, 30), st.integers(0, 40), st.sampled_from([0, 0, 0, 30])),
    min_size=4,
    max_size=25,
)


def live(office: Office, steps: list[tuple[int, int, int, int]]) -> None:
    """Let a history happen; what the rules refuse does not happen."""
    dossiers: list[Dossier] = []
    now = office.at()
    for which, move, hours, late in steps:
        at = now + dt.timedelta(hours=hours + late)
        told: dict[str, Any] = {"at": at, "happened_at": now + dt.timedelta(hours=hours)}
        now = at
        if which >= len(dossiers):
            dossiers.append(office.make("receive" if move % 3 else "register_online", **told))
            continue
        offered = from_state(dossiers[which].step)
        if not offered:
            continue
        try:
            dossiers[which] = office.make(offered[move % len(offered)].name, dossiers[which], **told)
        except policies.LimitReached:
            if not move % 5 and dossiers[which].voided_at is None:
                dossiers[which] = actions.void(dossiers[which], reason="Nhập trùng.", by=office.leader, at=at)


def first_days(office: Office, as_of: dt.datetime) -> queries.DossierFacts:
    since, until = office.at().date(), office.at(DAYS).date()
    return queries.facts_as_of(office.agency.code, since=since, until=until, as_of=as_of)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, first=st.integers(0, DAYS), length=st.integers(0, DAYS), cut_off=st.integers(0, 2 * DAYS))
def test_it_balances(office: Office, steps, first: int, length: int, cut_off: int):
    since, until = office.at(first).date(), office.at(first + length).date()
    as_of = office.at(cut_off, 12)
    with transaction.atomic():
        live(office, steps)
        found = queries.facts_as_of(office.agency.code, since=since, until=until, as_of=as_of)
        assert found.imbalance == 0
        assert len(found.by_day) == len(found.by_moment)
        assert set(found.pending_standing.keys) <= set(found.pending_in_time.keys)
        keys = (
            *found.to_settle.keys,
            *found.refused.keys,
            *found.awaiting_reception.keys,
            *found.voided.keys,
        )
        assert len(keys) == len(set(keys))
        transaction.set_rollback(True)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, cut=st.integers(1, 24))
def test_what_was_known_does_not_change(office: Office, steps, cut: int):
    """Half of the history, a cut-off, the rest: the answer as of the cut-off is the same."""
    with transaction.atomic():
        live(office, steps[:cut])
        as_of = max((d.changed_at for d in Dossier.objects.order_by("id")), default=office.at())
        before = first_days(office, as_of)
        for dossier in Dossier.objects.filter(closed_at=None).order_by("id"):
            at = as_of + dt.timedelta(days=1)
            name = from_state(dossier.step)[0].name
            office.make(name, dossier, at=at, happened_at=dossier.moved_at)
        office.receive(at=as_of + dt.timedelta(days=1), happened_at=office.at())
        assert first_days(office, as_of) == before
        transaction.set_rollback(True)
