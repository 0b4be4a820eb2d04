"""From a code that a person typed to a dossier they may see."""

import uuid
from collections.abc import Sequence

from django.db.models import Q

from motcua.casework.dossiers import codes, permissions
from motcua.casework.dossiers.models import Dossier, DossierPaper
from motcua.casework.dossiers.transitions import Transition
from motcua.catalogue.procedures.models import ProcedureVersion
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people.models import Person
from motcua.kernel.rules import Denied


class DossierNotFound(Denied):
    """There is no such dossier, or it is not this person's to see: which of the two is not told."""


def named(*wanted: str) -> Q:
    """Return the condition of having one of some tidy codes, dossier or registration codes.

    Each is sought in its own column: "one or the other" would make SQLite read the whole table.
    """
    temporary = [code for code in wanted if codes.is_registration(code)]
    final = [code for code in wanted if not codes.is_registration(code)]
    by_temporary = Q(registration_code__in=temporary)
    if not temporary:
        return Q(code__in=final)
    return by_temporary | Q(code__in=final) if final else by_temporary


def access_dossier(actor: Actor, code: str) -> Dossier:
    """Return the dossier of a code, by its dossier code or its registration code, with what a page needs.

    Raises DossierNotFound. One statement.
    """
    wanted = codes.tidy(code)
    found = (
        Dossier.objects.filter(named(wanted), agency__code=actor.agency)
        .select_related(
            "agency",
            "version__procedure",
            "unit",
            "reception_unit",
            "owner",
            "submitter",
            "neighbourhood",
            "listing",
        )
        .first()
    )
    if found is None or not permissions.may_see.allows(actor, found):
        raise DossierNotFound(f"Không có hồ sơ mã {wanted}, hoặc hồ sơ không thuộc quyền xem của bạn.")
    return found


def moves_offered(actor: Actor, dossier: Dossier) -> tuple[Transition, ...]:
    """Return the moves this person may make now, in the table's order."""
    return permissions.moves_offered(actor, dossier)


def may_void(actor: Actor, dossier: Dossier) -> bool:
    """Return whether this person may take the record back as entered by mistake."""
    return dossier.voided_at is None and permissions.may_void.allows(actor, dossier)


def received_with(agency_code: str, token: uuid.UUID) -> str:
    """Return the code of the dossier that a form already made, or ""."""
    found = Dossier.objects.filter(agency__code=agency_code, form_token=token).values_list("code", flat=True)
    return found.first() or ""


def open_alike(owner: Person, version: ProcedureVersion) -> tuple[str, ...]:
    """Return the codes of a person's open dossiers for the same procedure, of whatever version. One statement."""
    found = Dossier.objects.filter(
        owner=owner, version__procedure_id=version.procedure_id, closed_at__isnull=True
    )
    return tuple(found.order_by("recorded_at", "id").values_list("code", flat=True))


def papers(dossier: Dossier) -> Sequence[DossierPaper]:
    """Return every paper line of a dossier: received ones first, then those asked for."""
    return list(DossierPaper.objects.filter(dossier=dossier).order_by("stage", "request", "position"))


def requested_papers(dossier: Dossier) -> Sequence[DossierPaper]:
    """Return the papers that the last supplement slip asked for."""
    wanted = DossierPaper.objects.filter(
        dossier=dossier, stage=DossierPaper.Stage.REQUESTED, request=dossier.supplement_count
    )
    return list(wanted.order_by("position"))
