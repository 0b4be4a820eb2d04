"""Turns a draft into rows: the version, its ways of filing, fees, cases and papers."""

from typing import Any

from motcua.catalogue.procedures.drafting import CaseDraft, Draft, FeeDraft, LimitDraft, PaperDraft
from motcua.catalogue.procedures.models import (
    Case,
    Fee,
    Field,
    Method,
    Procedure,
    ProcedureVersion,
    RequiredPaper,
)
from motcua.foundation.ledger.models import SealedModel
from motcua.kernel import storing, text


def procedure_for(draft: Draft) -> tuple[Procedure, list[SealedModel]]:
    """Return the procedure of a draft and the rows that had to be made for it (field, procedure)."""
    made: list[SealedModel] = []
    existing = Procedure.objects.filter(code=draft.code).first()
    if existing is not None:
        return existing, made
    field = Field.objects.filter(code=field_code(draft.field)).first()
    if field is None:
        field = storing.add(Field(code=field_code(draft.field), name=draft.field, position=100))
        made.append(field)
    procedure = storing.add(Procedure(code=draft.code, field=field))
    return procedure, [*made, procedure]


def field_code(name: str) -> str:
    """Return the code of a field from its name."""
    return text.slug(name)[:60]


def columns(draft: Draft) -> dict[str, Any]:
    """Return the columns of a version that a draft fills."""
    return {
        "name": draft.name,
        "valid_from": draft.valid_from,
        "valid_to": draft.valid_to,
        "decision_number": draft.decision_number,
        "decision_on": draft.decision_on,
        "decision_by": draft.decision_by,
        "steps": [{"who": step.who, "text": step.text} for step in draft.steps],
        "subjects": list(draft.subjects),
        "competent_agency": draft.competent_agency,
        "conditions": draft.conditions,
        "legal_bases": [{"number": act.number, "title": act.title} for act in draft.legal_bases],
        "results": [{"code": result.code, "name": result.name} for result in draft.results],
        "set_count": draft.set_count,
        "extension_days": draft.extension_days,
        "extension_note": draft.extension_note,
        "sensitive": draft.sensitive,
        "confidence": draft.confidence,
        "source": draft.source,
        "aliases": list(draft.aliases),
        "content_hash": draft.digest,
        "search_text": search_text(draft.name, draft.field, draft.aliases),
    }


def search_text(name: str, field: str, aliases: tuple[str, ...]) -> str:
    """Return the folded words by which a version is found."""
    return " | ".join(text.fold(part) for part in (name, field, *aliases))


def write_parts(version: ProcedureVersion, draft: Draft) -> list[SealedModel]:
    """Write a version's parts. Returns the rows, for the event."""
    rows: list[SealedModel] = []
    for method_draft in draft.methods:
        method = storing.add(
            Method(
                version=version,
                channel=method_draft.channel,
                note=method_draft.note,
                **_limit(method_draft.limit),
            )
        )
        rows.append(method)
        rows += [storing.add(_fee(method, fee)) for fee in method_draft.fees]
    position = 0
    for case_position, case_draft in enumerate(draft.cases):
        case = _case(version, case_draft, case_position)
        if case is not None:
            rows.append(case)
        for paper in case_draft.papers:
            rows.append(storing.add(_paper(version, case, paper, position)))
            position += 1
    return rows


def erase_parts(version: ProcedureVersion) -> None:
    """Remove the parts of a draft that is being rewritten. Published versions never come here."""
    RequiredPaper.objects.filter(version=version).delete()
    Case.objects.filter(version=version).delete()
    Fee.objects.filter(method__version=version).delete()
    Method.objects.filter(version=version).delete()


def parts_of(version: ProcedureVersion) -> list[SealedModel]:
    """Return the rows that belong to a version, in a stable order."""
    return [
        *Method.objects.filter(version=version).order_by("channel"),
        *Fee.objects.filter(method__version=version).order_by("id"),
        *Case.objects.filter(version=version).order_by("position"),
        *RequiredPaper.objects.filter(version=version).order_by("position"),
    ]


def _case(version: ProcedureVersion, draft: CaseDraft, position: int) -> Case | None:
    if not draft.name:
        return None
    return storing.add(Case(version=version, name=draft.name, position=position, **_limit(draft.limit)))


def _paper(version: ProcedureVersion, case: Case | None, draft: PaperDraft, position: int) -> RequiredPaper:
    return RequiredPaper(
        version=version,
        case=case,
        position=position,
        name=draft.name,
        originals=draft.originals,
        copies=draft.copies,
        certified=draft.certified,
        form_name=draft.form_name,
        replaceable_by=draft.replaceable_by,
        note=draft.note,
        is_note=draft.is_note,
    )


def _limit(limit: LimitDraft) -> dict[str, Any]:
    return {"limit_value": limit.value, "limit_unit": limit.unit, "same_day": limit.same_day}


def _fee(method: Method, draft: FeeDraft) -> Fee:
    tiers = [{"upto": upto, "amount": amount} for upto, amount in draft.tiers]
    return Fee(
        method=method, kind=draft.kind, name=draft.name, amount=draft.amount, unit=draft.unit, tiers=tiers,
        ceiling=draft.ceiling, note=draft.note, valid_from=draft.valid_from, valid_to=draft.valid_to,
        source=draft.source, confidence=draft.confidence,
    )  # fmt: skip
