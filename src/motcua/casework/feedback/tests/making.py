"""Makes opinions for tests, through the real actions."""

import datetime as dt
from typing import Any

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import MONDAY, Office, officer
from motcua.casework.feedback import actions
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.states import Channel, Level
from motcua.foundation.organisation.actors import CITIZEN, Actor
from motcua.foundation.organisation.roles import Role

WEEK = (MONDAY, MONDAY + dt.timedelta(days=6))


def rate(office: Office, level: Level = Level.SATISFIED, **told: Any) -> Rating:
    """Give one opinion at the tablet, about the division, on the first Monday at ten."""
    asked = {
        "agency": office.agency,
        "unit": office.division,
        "channel": Channel.TABLET,
        "level": level,
        "by": CITIZEN,
        "at": office.at(hour=10),
        **told,
    }
    return actions.rate(**asked)


def finished(office: Office) -> Dossier:
    """Lead a dossier to its result."""
    return office.dossier_in(SubState.RESULT_READY)


def focal(office: Office) -> Actor:
    """Make the reform focal officer."""
    return officer(office.agency, Role.REFORM_FOCAL, "Võ Thị Năm")
