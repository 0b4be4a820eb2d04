"""Take back a record that should never have been entered. Nothing is deleted."""

import datetime as dt

from django.db import transaction

from motcua.casework.dossiers import permissions, policies
from motcua.casework.dossiers.actions import moving
from motcua.casework.dossiers.models import Dossier
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import storing, text


@transaction.atomic
def void(dossier: Dossier, *, reason: str, by: Actor, at: dt.datetime) -> Dossier:
    """Void a dossier entered by mistake (a duplicate): it stays readable and is counted no more from `at` on."""
    dossier = moving.lock(dossier)
    permissions.may_void(by, dossier)
    policies.may_be_voided(dossier, reason)
    dossier.voided_at, dossier.void_reason = at, text.tidy(reason)
    dossier.closed_at = dossier.closed_at or at
    storing.change(dossier, "voided_at", "void_reason", "closed_at")
    ledger.record(
        kind="dossier.void",
        agency=dossier.agency.code,
        subject=f"dossier:{dossier.code}",
        by=by.ref,
        at=at,
        rows=(dossier,),
    )
    return dossier
