"""Phường Cầu Ông Lãnh, living now: some weeks of dossiers up to this moment, today's queue, this year's plan and report."""

from motcua.config.demonstration.living import council, dossiers, queue, reform
from motcua.config.demonstration.living.present import Present
from motcua.config.demonstration.living.queue import arrange
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Timeline

__all__ = ["Present", "arrange", "plan"]


def plan(timeline: Timeline, office: Office, present: Present, *, scale: float) -> None:
    """Put what happened in the ward until now on the timeline."""
    reform.plan(timeline, office, present)
    dossiers.plan(timeline, office, present, scale=scale)
    council.plan(timeline, office.ward, present)
    queue.open_today(timeline, office.ward, present, office.invent)
