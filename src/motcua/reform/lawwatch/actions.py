"""The only door through which new acts, assignments, studies and proposals change.

Each action raises a `Denied` with a Vietnamese sentence when something does not hold.
"""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Account, Agency, Unit
from motcua.kernel import text
from motcua.reform import entering
from motcua.reform.lawwatch import permissions, policies
from motcua.reform.lawwatch.models import Assignment, Proposal, Study, WatchedAct


@transaction.atomic
def add_act(
    *,
    agency: Agency,
    symbol: str,
    title: str,
    issuer: str,
    issued_on: dt.date,
    received_on: dt.date,
    effective_on: dt.date,
    procedures: str = "",
    address: str = "",
    by: Actor,
    at: dt.datetime,
) -> WatchedAct:
    """Enter an act that came. `symbol` is as printed (`61/2018/NĐ-CP`), `procedures` the procedures it touches."""
    entering.has_words(symbol, "Hãy ghi số, ký hiệu văn bản.")
    entering.has_words(title, "Hãy ghi trích yếu văn bản.")
    entering.has_words(issuer, "Hãy ghi cơ quan ban hành.")
    entering.has_happened(received_on, at)
    policies.in_order(issued_on, received_on, effective_on)
    policies.is_new_act(agency, text.tidy(symbol), issued_on)
    watched = WatchedAct(
        agency=agency,
        symbol=text.tidy(symbol),
        title=text.tidy(title),
        issuer=text.tidy(issuer),
        issued_on=issued_on,
        received_on=received_on,
        effective_on=effective_on,
        procedures=text.tidy(procedures),
        address=text.tidy(address),
    )
    payload = {"symbol": watched.symbol, "received_on": received_on, "effective_on": effective_on}
    return entering.enter(watched, kind="watched_act.add", by=by, at=at, payload=payload)


@transaction.atomic
def assign(
    watched: WatchedAct,
    *,
    unit: Unit,
    due_on: dt.date,
    account: Account | None = None,
    by: Actor,
    at: dt.datetime,
) -> Assignment:
    """Enter that a unit studies an act by a day. `queries.suggested_due` proposes the day."""
    entering.still_stands(watched)
    policies.is_own_unit(watched.agency, unit)
    policies.is_due_after_receipt(watched, due_on)
    policies.not_yet_assigned(watched, unit)
    assignment = Assignment(agency=watched.agency, watched=watched, unit=unit, account=account, due_on=due_on)
    payload = {"watched": str(watched.pk), "unit": unit.code, "due_on": due_on}
    return entering.enter(assignment, kind="assignment.add", by=by, at=at, payload=payload)


@transaction.atomic
def confirm_study(
    assignment: Assignment,
    *,
    on: dt.date,
    result: str,
    document_code: str = "",
    by: Actor,
    at: dt.datetime,
) -> Study:
    """Confirm that an assignment is done. `result` says what changes and what must be done for it."""
    entering.still_stands(assignment)
    entering.has_words(result, "Hãy ghi nội dung thay đổi và việc phải làm.")
    entering.has_happened(on, at)
    policies.is_studied_after_receipt(assignment, on)
    policies.not_yet_studied(assignment)
    permissions.may_study(by, assignment)
    study = Study(
        agency=assignment.agency,
        assignment=assignment,
        on=on,
        result=text.tidy(result),
        document_code=text.tidy(document_code),
    )
    payload = {"assignment": str(assignment.pk), "on": on}
    return entering.write(study, kind="study.confirm", by=by, at=at, payload=payload)


@transaction.atomic
def propose(
    watched: WatchedAct,
    *,
    addressee: str,
    document_code: str,
    on: dt.date,
    problem: str,
    wish: str,
    by: Actor,
    at: dt.datetime,
) -> Proposal:
    """Enter a proposal that was sent to a superior body about an act."""
    entering.still_stands(watched)
    entering.has_words(addressee, "Hãy ghi cơ quan nhận kiến nghị.")
    entering.has_words(document_code, "Hãy ghi số, ký hiệu văn bản kiến nghị.")
    entering.has_words(problem, "Hãy ghi vướng mắc.")
    entering.has_words(wish, "Hãy ghi nội dung đề nghị.")
    entering.has_happened(on, at)
    proposal = Proposal(
        agency=watched.agency,
        watched=watched,
        addressee=text.tidy(addressee),
        document_code=text.tidy(document_code),
        on=on,
        problem=text.tidy(problem),
        wish=text.tidy(wish),
    )
    payload = {"watched": str(watched.pk), "document": proposal.document_code, "on": on}
    return entering.enter(proposal, kind="proposal.add", by=by, at=at, payload=payload)


@transaction.atomic
def void_act(watched: WatchedAct, *, reason: str, by: Actor, at: dt.datetime) -> WatchedAct:
    """Void an act that was entered by mistake. Refused while assignments or proposals of it stand."""
    policies.hangs_free(watched)
    return entering.void(watched, noun="watched_act", reason=reason, by=by, at=at)


@transaction.atomic
def void_assignment(assignment: Assignment, *, reason: str, by: Actor, at: dt.datetime) -> Assignment:
    """Void an assignment; its study stays and counts no more."""
    return entering.void(assignment, noun="assignment", reason=reason, by=by, at=at)


@transaction.atomic
def void_study(study: Study, *, reason: str, by: Actor, at: dt.datetime) -> Study:
    """Void a confirmation: the assignment waits again from this moment on."""
    return entering.void(study, noun="study", reason=reason, by=by, at=at)


@transaction.atomic
def void_proposal(proposal: Proposal, *, reason: str, by: Actor, at: dt.datetime) -> Proposal:
    """Void a proposal."""
    return entering.void(proposal, noun="proposal", reason=reason, by=by, at=at)
