"""Who confirms a study: the one it was given to. Everything else is the reform focal officer's."""

from motcua.foundation.organisation.actors import Actor
from motcua.kernel.rules import Rule
from motcua.reform.entering import NotYours, may_enter
from motcua.reform.lawwatch.models import Assignment


def _may_study(by: Actor, assignment: Assignment) -> None:
    """The officer named; without a name whoever works in the unit; the focal officer for all of them."""
    if may_enter.allows(by, assignment.agency):
        return
    own = by.agency == assignment.agency.code
    named = assignment.account
    is_given = by.username == named.username if named else assignment.unit_id in by.units
    if not own or not is_given:
        raise NotYours("Chỉ người hoặc bộ phận được giao xác nhận đã nghiên cứu văn bản này.")


may_study = Rule(_may_study)
