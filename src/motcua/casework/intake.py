"""Taking a dossier in, or turning it away, with the people it belongs to: one act at the counter over two rooms."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from motcua.casework.dossiers import actions as dossiers
from motcua.casework.dossiers.models import Dossier
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Neighbourhood, Unit
from motcua.foundation.people import actions as people
from motcua.foundation.people import identity
from motcua.foundation.people import queries as persons
from motcua.foundation.people.models import Person
from motcua.kernel import text
from motcua.kernel.rules import Denied

WHY_CORRECTED = "Cập nhật theo giấy tờ người dân mang đến khi nộp hồ sơ"


class NumberOfAnother(Denied):
    """The register has this identity number under another name."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who somebody says they are. `known` is the person an officer has chosen from the register."""

    full_name: str
    id_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    known: Person | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """What is filed at the counter, beside the people. `unit` where the listing names none; `happened_at` for late entries."""

    version: ProcedureVersion
    listing: Listing
    channel: str
    papers: Sequence[dossiers.Paper] = ()
    summary: str = ""
    assisted: bool = False
    set_count: int = 1
    return_way: str = "counter"
    neighbourhood: Neighbourhood | None = None
    unit: Unit | None = None
    token: uuid.UUID | None = None
    happened_at: dt.datetime | None = None


@transaction.atomic
def receive(
    agency: Agency,
    filing: Filing,
    owner: Applicant,
    submitter: Applicant | None,
    *,
    by: Actor,
    at: dt.datetime,
) -> Dossier:
    """Write down or update who asks (and who brings it), and receive the dossier: all of it or nothing.

    Raises NumberOfAnother and what `people.register`, `people.correct` and `dossiers.receive` raise.
    """
    return dossiers.receive(**_request(agency, filing, owner, submitter, by, at))


@transaction.atomic
def refuse(
    agency: Agency,
    filing: Filing,
    owner: Applicant,
    submitter: Applicant | None,
    *,
    reason: str,
    by: Actor,
    at: dt.datetime,
) -> Dossier:
    """Refuse at the counter in writing, with who asked and the reason. Raises as `receive`, and ReasonMissing."""
    return dossiers.refuse_at_counter(**_request(agency, filing, owner, submitter, by, at), reason=reason)


def _request(
    agency: Agency, filing: Filing, owner: Applicant, submitter: Applicant | None, by: Actor, at: dt.datetime
) -> Any:
    return {
        "agency": agency,
        "version": filing.version,
        "listing": filing.listing,
        "owner": _written(agency, owner, by, at),
        "submitter": _written(agency, submitter, by, at) if submitter else None,
        "channel": filing.channel,
        "papers": filing.papers,
        "summary": filing.summary,
        "assisted": filing.assisted,
        "set_count": filing.set_count,
        "return_way": filing.return_way,
        "neighbourhood": filing.neighbourhood,
        "unit": filing.unit,
        "token": filing.token,
        "happened_at": filing.happened_at,
        "by": by,
        "at": at,
    }


def _written(agency: Agency, applicant: Applicant, by: Actor, at: dt.datetime) -> Person:
    """Return the person an applicant is: the one chosen, the one with this identity number, or a new one.

    What differs from the register is corrected there, with the reason.
    """
    known = applicant.known or _with_number(agency, applicant)
    told: dict[str, Any] = {
        "full_name": text.tidy(applicant.full_name),
        "id_number": identity.tidy(applicant.id_number),
        "phone": text.tidy(applicant.phone),
        "email": applicant.email.strip(),
        "address": text.tidy(applicant.address),
    }
    if known is None:
        return people.register(agency=agency, by=by, at=at, **told)
    kept = {name: value or str(getattr(known, name)) for name, value in told.items()}
    if all(getattr(known, name) == value for name, value in kept.items()):
        return known
    return people.correct(known, born_on=known.born_on, reason=WHY_CORRECTED, by=by, at=at, **kept)


def _with_number(agency: Agency, applicant: Applicant) -> Person | None:
    """Return who has this number and this name already. A name is never overwritten because of a mistyped number."""
    number = identity.tidy(applicant.id_number)
    same = [one for one in persons.found(agency, number) if one.id_number == number] if number else []
    if not same:
        return None
    alike = [one for one in same if one.folded_name == text.fold(applicant.full_name)]
    if not alike:
        raise NumberOfAnother(
            f"Số {number} đang ghi cho {same[0].full_name}. Hãy xem lại số, hoặc tìm theo số này rồi chọn người đó."
        )
    return alike[0]
