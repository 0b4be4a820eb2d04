"""Agencies: created, described, continued by others; what they are called in codes."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actions.telling import record
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Identifier, Succession
from motcua.foundation.organisation.permissions import may_arrange
from motcua.foundation.organisation.policies import has_words, is_new_code, is_other, lies_after
from motcua.kernel import storing, text


@transaction.atomic
def create_agency(
    *,
    code: str,
    short_name: str,
    place: str,
    valid_from: dt.date,
    superior: str = "",
    ward_code: str = "",
    address: str = "",
    phone: str = "",
    email: str = "",
    host: str = "",
    by: Actor,
    at: dt.datetime,
) -> Agency:
    """Create a ward or commune from a day on; its kind word (`phường`, `xã`) begins its name.

    Raises NotArranger, WordsMissing, CodeTaken.
    """
    may_arrange(by, code)
    has_words(code, short_name, place)
    is_new_code(code)
    agency = Agency(
        code=code,
        kind_word=_kind_word(short_name),
        short_name=text.tidy(short_name),
        place=text.tidy(place),
        superior=text.tidy(superior),
        ward_code=ward_code,
        address=text.tidy(address),
        phone=phone,
        email=email,
        host=host.strip().lower(),
        valid_from=valid_from,
    )
    storing.add(agency)
    record("agency.create", code, f"agency:{code}", agency, by=by, at=at)
    return agency


@transaction.atomic
def describe_agency(
    agency: Agency, *, address: str, phone: str, email: str, host: str = "", by: Actor, at: dt.datetime
) -> Agency:
    """Change where an agency is found: address, telephone, mail, host name. Raises NotArranger."""
    may_arrange(by, agency.code)
    row = storing.locked(agency)
    row.address, row.phone = text.tidy(address), text.tidy(phone)
    row.email, row.host = email.strip(), host.strip().lower()
    storing.change(row, "address", "phone", "email", "host")
    record("agency.describe", agency.code, f"agency:{agency.code}", row, by=by, at=at)
    return row


@transaction.atomic
def succeed(
    *, predecessor: Agency, successor: Agency, on: dt.date, basis: str, by: Actor, at: dt.datetime
) -> Succession:
    """End one agency the day before another continues it (mergers, splits). Raises NotArranger, DatesCross."""
    may_arrange(by, successor.code)
    has_words(basis)
    is_other(predecessor, successor)
    lies_after(on - dt.timedelta(days=1), predecessor.valid_from)
    ended = storing.locked(predecessor)
    if ended.valid_to is None:
        ended.valid_to = predecessor.valid_to = on - dt.timedelta(days=1)
        storing.change(ended, "valid_to")
    row = storing.add(Succession(predecessor=predecessor, successor=successor, on=on, basis=text.tidy(basis)))
    subject = f"agency:{predecessor.code}"
    record("agency.succeed", successor.code, subject, ended, row, by=by, at=at)
    return row


@transaction.atomic
def add_identifier(
    *, agency: Agency, value: str, basis: str, valid_from: dt.date, by: Actor, at: dt.datetime
) -> Identifier:
    """Give the agency an electronic identifier from a day on; the one before ends. Raises NotArranger, WordsMissing."""
    may_arrange(by, agency.code)
    has_words(value, basis)
    touched: list[SealedModel] = []
    for old in Identifier.objects.filter(agency=agency, valid_to=None, valid_from__lt=valid_from):
        row = storing.locked(old)
        row.valid_to = valid_from - dt.timedelta(days=1)
        storing.change(row, "valid_to")
        touched.append(row)
    found = storing.add(Identifier(agency=agency, value=value, basis=text.tidy(basis), valid_from=valid_from))
    record("identifier.add", agency.code, f"agency:{agency.code}", *touched, found, by=by, at=at)
    return found


def _kind_word(short_name: str) -> str:
    name = text.tidy(short_name).lower()
    return "đặc khu" if name.startswith("đặc khu ") else name.split(" ", 1)[0]
