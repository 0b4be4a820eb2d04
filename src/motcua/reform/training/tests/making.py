"""Makes courses for tests, through the real actions."""

from typing import Any

from motcua.reform.tests.making import Ward, on
from motcua.reform.training import actions
from motcua.reform.training.models import Attendance, Course
from motcua.reform.training.states import Subject


def course(ward: Ward, title: str = "Kỹ năng giao tiếp", **told: Any) -> Course:
    """Enter a course of two days in May."""
    asked = {
        "agency": ward.agency,
        "title": title,
        "subject": Subject.COMMUNICATION,
        "organiser": "Phòng Nội vụ",
        "starts_on": on(5, 6),
        "ends_on": on(5, 7),
        "hours": 12,
        **ward.acting(),
        **told,
    }
    return actions.add_course(**asked)


def attend(of: Course, ward: Ward, who: int = 0, **told: Any) -> Attendance:
    """Enter that one of the ward's officers attended the first day."""
    asked = {
        "account": ward.accounts[who],
        "unit": ward.one_stop,
        "attended_on": on(5, 6),
        **ward.acting(),
        **told,
    }
    return actions.attend(of, **asked)
