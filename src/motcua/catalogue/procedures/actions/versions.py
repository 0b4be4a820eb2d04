"""Acts on versions: write a draft, rewrite it, publish it, drop it, end what is published."""

import datetime as dt

from django.db import transaction

from motcua.catalogue.procedures import permissions, policies, stamping, writing
from motcua.catalogue.procedures.drafting import Draft
from motcua.catalogue.procedures.models import Procedure, ProcedureVersion
from motcua.catalogue.procedures.states import VersionState
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock, storing, text


@transaction.atomic
def draft_version(draft: Draft, *, digest: str = "", by: Actor, at: dt.datetime) -> ProcedureVersion:
    """Write a new draft version of a procedure (and the procedure and field, where new). Returns it.

    Its number is the next one. `digest` stands for the content where an importer added local knowledge
    (people's words) to what it read. Raises NotYourCatalogue, Incomplete, DatesClash, VersionClosed when
    the procedure has a draft already.
    """
    permissions.may_write(by)
    policies.says_enough(draft)
    procedure, made = writing.procedure_for(draft)
    policies.no_other_draft(procedure)
    version = ProcedureVersion(procedure=procedure, number=_next_number(procedure), recorded_at=at)
    _fill(version, draft, at)
    version.content_hash = digest or version.content_hash
    storing.add(version)
    parts = writing.write_parts(version, draft)
    _record("procedure_version.draft", version, [*made, version, *parts], by=by, at=at)
    return version


@transaction.atomic
def rewrite_draft(version: ProcedureVersion, draft: Draft, *, by: Actor, at: dt.datetime) -> ProcedureVersion:
    """Replace what a draft says. Raises NotYourCatalogue, Incomplete, VersionClosed once published."""
    permissions.may_write(by)
    policies.says_enough(draft)
    version = storing.locked(version)
    policies.is_draft(version)
    _fill(version, draft, at)
    storing.change(version, *writing.columns(draft))
    gone = writing.parts_of(version)
    writing.erase_parts(version)
    parts = writing.write_parts(version, draft)
    _record("procedure_version.rewrite", version, [version, *parts], gone=gone, by=by, at=at)
    return version


@transaction.atomic
def publish_version(
    version: ProcedureVersion,
    *,
    decision_number: str = "",
    decision_on: dt.date | None = None,
    decision_by: str = "",
    valid_from: dt.date | None = None,
    insist: bool = True,
    by: Actor,
    at: dt.datetime,
) -> ProcedureVersion:
    """Publish a draft: from its first day on it holds, and the version that ran until then ends the day before.

    The publication decision may be given here or stand in the draft (NĐ 63/2010 Art 15). `insist=False`
    lets imports publish national records whose gaps are reported instead. Raises NotYourCatalogue,
    VersionClosed, Incomplete, DatesClash.
    """
    permissions.may_publish(by)
    version = storing.locked(version)
    policies.is_draft(version)
    version.decision_number = text.tidy(decision_number) or version.decision_number
    version.decision_on = decision_on or version.decision_on
    version.decision_by = text.tidy(decision_by) or version.decision_by
    version.valid_from = valid_from or version.valid_from
    if insist:
        policies.has_all_components(version)
    touched = _close_former(version)
    version.state, version.published_at = VersionState.PUBLISHED, at
    storing.change(
        version, "decision_number", "decision_on", "decision_by", "valid_from", "state", "published_at"
    )
    rows = [*touched, version, *writing.parts_of(version)]
    _record("procedure_version.publish", version, rows, by=by, at=at)
    return version


@transaction.atomic
def drop_draft(version: ProcedureVersion, *, reason: str, by: Actor, at: dt.datetime) -> ProcedureVersion:
    """Give a draft up; it stays readable. Raises NotYourCatalogue, VersionClosed."""
    permissions.may_write(by)
    version = storing.locked(version)
    policies.is_draft(version)
    version.state = VersionState.DROPPED
    storing.change(version, "state")
    _record("procedure_version.drop", version, [version], by=by, at=at, reason=text.tidy(reason))
    return version


@transaction.atomic
def end_version(
    version: ProcedureVersion, *, last_day: dt.date, reason: str, by: Actor, at: dt.datetime
) -> ProcedureVersion:
    """Let a published version hold until a last day: the procedure is repealed. Raises DatesClash, NotYourCatalogue."""
    permissions.may_publish(by)
    version = storing.locked(version)
    policies.may_end(version, last_day)
    version.valid_to = last_day
    storing.change(version, "valid_to")
    _record("procedure_version.end", version, [version], by=by, at=at, reason=text.tidy(reason))
    return version


def _next_number(procedure: Procedure) -> int:
    last = ProcedureVersion.objects.filter(procedure=procedure).order_by("-number").first()
    return 1 if last is None else last.number + 1


def _fill(version: ProcedureVersion, draft: Draft, at: dt.datetime) -> None:
    for name, value in writing.columns(draft).items():
        setattr(version, name, value)
    version.valid_from = draft.valid_from or clock.local_date(at)


def _close_former(version: ProcedureVersion) -> list[SealedModel]:
    published = (
        ProcedureVersion.objects.select_for_update()
        .filter(procedure=version.procedure_id, state=VersionState.PUBLISHED)
        .order_by("valid_from")
    )
    former = policies.fits_between(version.valid_from, version.valid_to, published)
    if former is None:
        return []
    former.valid_to = version.valid_from - dt.timedelta(days=1)
    storing.change(former, "valid_to")
    return [former]


def _record(
    kind: str,
    version: ProcedureVersion,
    rows: list[SealedModel],
    *,
    gone: list[SealedModel] | None = None,
    by: Actor,
    at: dt.datetime,
    reason: str = "",
) -> None:
    code = version.procedure.code
    payload = {
        "version": version.number,
        "name": version.name,
        "valid_from": version.valid_from,
        "valid_to": version.valid_to,
        "decision": version.decision_number,
        "content": version.content_hash,
    }
    if reason:
        payload["reason"] = reason
    # The catalogue belongs to the whole installation, so to no agency.
    ledger.record(
        kind=kind,
        agency="",
        subject=f"procedure:{code}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=rows,
        gone=gone or (),
    )
    stamping.renew()
