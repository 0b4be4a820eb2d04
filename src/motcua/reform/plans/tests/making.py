"""Makes plans for tests, through the real actions."""

from typing import Any

from motcua.reform.plans import actions
from motcua.reform.plans.models import Plan, Task
from motcua.reform.plans.states import Area, PlanKind
from motcua.reform.tests.making import Ward, on


def plan(ward: Ward, **told: Any) -> Plan:
    """Enter the year's plan."""
    asked = {
        "agency": ward.agency,
        "kind": PlanKind.REFORM,
        "title": "Kế hoạch cải cách hành chính năm 2019",
        "year": 2019,
        "document_code": "06/KH-UBND",
        "issued_on": on(2, 19),
        **ward.acting(),
        **told,
    }
    return actions.add_plan(**asked)


def task(of: Plan, ward: Ward, code: str = "1", **told: Any) -> Task:
    """Enter one task of a plan, due at the end of June."""
    asked = {
        "plan": of,
        "code": code,
        "area": Area.PROCEDURES,
        "title": "Niêm yết đủ thủ tục",
        "product": "Biên bản niêm yết",
        "lead": ward.justice,
        "starts_on": on(3, 1),
        "due_on": on(6, 30),
        **ward.acting(),
        **told,
    }
    return actions.add_task(**asked)
