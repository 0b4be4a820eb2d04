"""Versions, and what they promise."""

import datetime as dt
from collections.abc import Iterable

from motcua.catalogue.procedures import drafting, fees, keeping, promises
from motcua.catalogue.procedures.models import Case, Fee, Listing, Method, Procedure, ProcedureVersion
from motcua.catalogue.procedures.promises import Promise
from motcua.catalogue.procedures.states import Channel, FeeKind, VersionState
from motcua.foundation.calendars.working_days import Limit


def procedure(code: str) -> Procedure:
    """Return a procedure by its national code. Raises Procedure.DoesNotExist."""
    return Procedure.objects.select_related("field").get(code=code)


def version_on(procedure_code: str, day: dt.date) -> ProcedureVersion:
    """Return the published version of a procedure that holds on a day. Raises ProcedureVersion.DoesNotExist."""
    rows = ProcedureVersion.objects.published().on(day).select_related("procedure__field")
    return rows.filter(procedure__code=procedure_code).order_by("-valid_from")[:1].get()


def versions_of(procedure_code: str) -> list[ProcedureVersion]:
    """Return every version of a procedure that was not dropped, newest first."""
    rows = ProcedureVersion.objects.exclude(state=VersionState.DROPPED).select_related("procedure__field")
    return list(rows.filter(procedure__code=procedure_code).order_by("-number"))


def codes_with_draft() -> frozenset[str]:
    """Return the codes of the procedures that have a draft waiting."""
    drafts = ProcedureVersion.objects.filter(state=VersionState.DRAFT).order_by()
    return frozenset(drafts.values_list("procedure__code", flat=True))


def access_version(procedure_code: str, number: int) -> ProcedureVersion:
    """Return a version by code and number with its parts loaded. Raises ProcedureVersion.DoesNotExist."""
    rows = ProcedureVersion.objects.select_related("procedure__field")
    return rows.prefetch_related("methods__fees", "cases", "papers__case").get(
        procedure__code=procedure_code, number=number
    )


def promise(
    version: ProcedureVersion,
    channel: str,
    case: Case | None = None,
    listing: Listing | None = None,
    *,
    on: dt.date | None = None,
    with_fees: bool = True,
) -> Promise:
    """Return what is promised to a person who files by a channel.

    The case's limit goes before the channel's; the ward's commitment before both where it is shorter.
    A channel without its own row promises what the counter does. `on` keeps the fee lines of that day
    (without it: all of them). One small question while the catalogue stands, else two or three.
    """
    own = listing and (
        listing.committed_limit_value,
        listing.committed_limit_unit,
        listing.committed_same_day,
    )
    key = ("promise", version.pk, channel, case and case.pk, own, on, with_fees)
    return keeping.kept(key, lambda: _promise(version, channel, case, listing, on, with_fees=with_fees))


def _promise(
    version: ProcedureVersion,
    channel: str,
    case: Case | None,
    listing: Listing | None,
    on: dt.date | None,
    *,
    with_fees: bool,
) -> Promise:
    rows = version.methods.prefetch_related("fees") if with_fees else version.methods.all()
    methods = {m.channel: m for m in rows}
    method = methods.get(channel) or methods.get(Channel.DIRECT.value) or next(iter(methods.values()), None)
    legal = _legal(method, case)
    lines = fee_lines(method.fees.all()) if method is not None and with_fees else ()
    return Promise(
        limit=promises.binding(legal, _committed(listing)),
        legal_limit=legal,
        fees=lines if on is None else fees.on(lines, on),
        extension_days=version.extension_days,
        extension_note=version.extension_note,
    )


def _legal(method: Method | None, case: Case | None) -> Limit:
    if case is not None:
        own = promises.limit_of(case.limit_value, case.limit_unit, same_day=case.same_day)
        if promises.states_something(own):
            return own
    if method is None:
        return promises.no_limit()
    return promises.limit_of(method.limit_value, method.limit_unit, same_day=method.same_day)


def _committed(listing: Listing | None) -> Limit:
    if listing is None:
        return promises.no_limit()
    return promises.limit_of(
        listing.committed_limit_value, listing.committed_limit_unit, same_day=listing.committed_same_day
    )


def fee_lines(rows: Iterable[Fee]) -> tuple[fees.FeeLine, ...]:
    """Return fee rows as plain lines, in order."""
    return tuple(
        fees.FeeLine(
            kind=row.kind,
            kind_label=FeeKind(row.kind).label,
            name=row.name,
            amount=row.amount,
            unit=row.unit,
            tiers=tuple((tier["upto"], tier["amount"]) for tier in row.tiers),
            ceiling=row.ceiling,
            note=row.note,
            source=row.source,
            confidence=row.confidence,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in rows
    )


def to_draft(version: ProcedureVersion) -> drafting.Draft:
    """Return what a version says as a draft: the start of its successor."""
    return drafting.Draft(
        code=version.procedure.code,
        name=version.name,
        field=version.procedure.field.name,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        decision_number=version.decision_number,
        decision_on=version.decision_on,
        decision_by=version.decision_by,
        steps=tuple(drafting.StepDraft(step["text"], step["who"]) for step in version.steps),
        methods=tuple(_method_draft(method) for method in version.methods.all()),
        cases=_case_drafts(version),
        set_count=version.set_count,
        subjects=tuple(version.subjects),
        competent_agency=version.competent_agency,
        conditions=version.conditions,
        legal_bases=tuple(drafting.LegalBasis(act["number"], act["title"]) for act in version.legal_bases),
        results=tuple(drafting.ResultDraft(item["name"], item["code"]) for item in version.results),
        extension_days=version.extension_days,
        extension_note=version.extension_note,
        sensitive=version.sensitive,
        confidence=version.confidence,
        source=version.source,
        aliases=tuple(version.aliases),
    )


def _case_drafts(version: ProcedureVersion) -> tuple[drafting.CaseDraft, ...]:
    """Return the cases with their papers; first, where there are any, the papers that every case needs."""
    cases = {case.pk: case for case in version.cases.all()}
    papers: dict[object, list[drafting.PaperDraft]] = {None: []} | {pk: [] for pk in cases}
    for row in version.papers.all():
        papers[row.case_id].append(
            drafting.PaperDraft(
                row.name,
                row.originals,
                row.copies,
                row.certified,
                row.form_name,
                row.replaceable_by,
                row.note,
                row.is_note,
            )
        )
    common = [drafting.CaseDraft(papers=tuple(papers[None]))] if papers[None] else []
    named = [
        drafting.CaseDraft(
            case.name,
            tuple(papers[pk]),
            drafting.LimitDraft(case.limit_value, case.limit_unit, case.same_day),
        )
        for pk, case in cases.items()
    ]
    return (*common, *named)


def _method_draft(method: Method) -> drafting.MethodDraft:
    lines = tuple(
        drafting.FeeDraft(
            line.kind,
            line.name,
            line.amount,
            line.unit,
            line.tiers,
            line.ceiling,
            line.note,
            line.valid_from,
            line.valid_to,
            line.source,
            line.confidence,
        )
        for line in fee_lines(method.fees.all())
    )
    limit = drafting.LimitDraft(method.limit_value, method.limit_unit, method.same_day)
    return drafting.MethodDraft(method.channel, limit, lines, method.note)
