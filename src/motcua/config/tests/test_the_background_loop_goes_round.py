import datetime as dt

import pytest

from motcua.config.background import Loop
from motcua.foundation.ledger import keys
from motcua.foundation.ledger.models import Batch
from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.tests.making import AT, queued
from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import SYSTEM

pytestmark = pytest.mark.django_db
RAN: list[dt.datetime] = []
HERE = __name__


def stumble(*, at: dt.datetime) -> None:
    """Fail, as a job may."""
    raise ZeroDivisionError


def work(*, at: dt.datetime) -> None:
    """Do something."""
    RAN.append(at)


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


@pytest.fixture
def tick(settings) -> Clock:
    settings.BACKGROUND_JOBS = []
    keys.ensure(AT)
    return Clock()


def act(code: str) -> None:
    actions.create_agency(
        code=code, short_name="Phường Mẫu", place="Mẫu", valid_from=AT.date(), by=SYSTEM, at=AT
    )


def test_it_sends_what_is_due(tick, mailoutbox) -> None:
    queued()
    Loop(tick).round(AT)
    assert Notice.objects.get().state == Notice.State.SENT


def test_it_seals_once_a_minute(tick, settings) -> None:
    loop = Loop(tick)
    sealed = []
    for seconds in (0, 30, 61):
        act(f"phuong-{seconds}")
        tick.now = seconds
        loop.round(AT)
        sealed.append(Batch.objects.count())
    assert sealed == [1, 1, 2]


def test_it_seals_sooner_when_much_waits(tick, settings) -> None:
    settings.SEAL_EVENTS = 1
    loop = Loop(tick)
    loop.round(AT)
    act("phuong-mau")
    loop.round(AT)
    assert Batch.objects.count() == 1


def test_a_job_that_fails_does_not_stop_the_others(tick, settings, caplog) -> None:
    settings.BACKGROUND_JOBS = [f"{HERE}.stumble", "motcua.no.such.job", f"{HERE}.work"]
    RAN.clear()
    Loop(tick).round(AT)
    assert RAN == [AT]
    assert f"{HERE}.stumble" in caplog.text


def test_jobs_run_once_a_minute(tick, settings) -> None:
    settings.BACKGROUND_JOBS = [f"{HERE}.work"]
    RAN.clear()
    loop = Loop(tick)
    for tick.now in (0, 2, 4, 61):
        loop.round(AT)
    assert len(RAN) == 2


def test_a_missing_key_does_not_keep_letters_back(tick, settings, mailoutbox, caplog) -> None:
    (keys.folder() / keys.PRIVATE).unlink()
    queued()
    loop = Loop(tick)
    loop.round(AT)
    assert len(mailoutbox) == 1


def test_every_job_of_the_settings_is_there() -> None:
    from django.conf import settings
    from django.utils.module_loading import import_string

    assert all(callable(import_string(path)) for path in settings.BACKGROUND_JOBS)


def test_machines_are_answered(client) -> None:
    assert (client.get("/healthz/").status_code, client.get("/readyz/").status_code) == (200, 200)
