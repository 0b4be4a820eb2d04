"""The only door for change: agencies and what they consist of, accounts and their roles, all by date."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    Identifier,
    Neighbourhood,
    RoleGrant,
    Succession,
    Unit,
)
from motcua.foundation.organisation.permissions import may_arrange
from motcua.foundation.organisation.policies import (
    fits_agency,
    has_words,
    is_good_password,
    is_new_username,
    lies_after,
)
from motcua.foundation.organisation.roles import Role
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
    by: Actor,
    at: dt.datetime,
) -> Agency:
    """Create a ward or commune from a day on; its kind word (`phường`, `xã`) begins its name. Raises NotArranger, WordsMissing."""
    may_arrange(by, code)
    has_words(code, short_name, place)
    agency = storing.add(
        Agency(
            code=code,
            kind_word=text.tidy(short_name).split(" ", 1)[0].lower(),
            short_name=text.tidy(short_name),
            place=text.tidy(place),
            superior=text.tidy(superior),
            ward_code=ward_code,
            address=text.tidy(address),
            phone=phone,
            email=email,
            valid_from=valid_from,
        )
    )
    _record("agency.create", agency, f"agency:{code}", by=by, at=at, rows=(agency,))
    return agency


@transaction.atomic
def succeed(
    *, predecessor: Agency, successor: Agency, on: dt.date, basis: str, by: Actor, at: dt.datetime
) -> Succession:
    """End one agency the day before another continues it (mergers, splits). Raises NotArranger, DatesCross."""
    may_arrange(by, successor.code)
    has_words(basis)
    lies_after(on, predecessor.valid_from)
    ended = storing.locked(predecessor)
    if ended.valid_to is None:
        ended.valid_to = predecessor.valid_to = on - dt.timedelta(days=1)
        storing.change(ended, "valid_to")
    row = storing.add(Succession(predecessor=predecessor, successor=successor, on=on, basis=text.tidy(basis)))
    subject = f"agency:{predecessor.code}"
    _record("agency.succeed", successor, subject, by=by, at=at, rows=(ended, row))
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
    _record("identifier.add", agency, f"agency:{agency.code}", by=by, at=at, rows=(*touched, found))
    return found


@transaction.atomic
def add_unit(
    *,
    agency: Agency,
    code: str,
    name: str,
    kind: Unit.Kind = Unit.Kind.DIVISION,
    valid_from: dt.date,
    by: Actor,
    at: dt.datetime,
) -> Unit:
    """Add a unit from a day on. Raises NotArranger, WordsMissing."""
    may_arrange(by, agency.code)
    has_words(code, name)
    unit = storing.add(Unit(agency=agency, code=code, name=text.tidy(name), kind=kind, valid_from=valid_from))
    _record("unit.add", agency, f"unit:{code}", by=by, at=at, rows=(unit,))
    return unit


@transaction.atomic
def merge_unit(unit: Unit, *, into: Unit, on: dt.date, by: Actor, at: dt.datetime) -> Unit:
    """End a unit the day before another takes its work over. Its records stay its own. Raises NotArranger, DatesCross."""
    may_arrange(by, unit.agency.code)
    fits_agency(unit.agency, into)
    lies_after(on, unit.valid_from)
    row = storing.locked(unit)
    row.agency = unit.agency
    row.valid_to, row.merged_into = on - dt.timedelta(days=1), into
    storing.change(row, "valid_to", "merged_into")
    _record("unit.merge", unit.agency, f"unit:{unit.code}", by=by, at=at, rows=(row,), into=into.code)
    return row


@transaction.atomic
def add_council_body(
    *,
    agency: Agency,
    kind: CouncilBody.Kind,
    name: str,
    symbol: str = "",
    valid_from: dt.date,
    by: Actor,
    at: dt.datetime,
) -> CouncilBody:
    """Add a body of the Council; `symbol` ends its papers' symbols (`KTXH`). Raises NotArranger, WordsMissing."""
    may_arrange(by, agency.code)
    has_words(name)
    row = CouncilBody(agency=agency, kind=kind, name=text.tidy(name), symbol=symbol, valid_from=valid_from)
    storing.add(row)
    _record("council_body.add", agency, f"council_body:{row.pk}", by=by, at=at, rows=(row,))
    return row


@transaction.atomic
def add_neighbourhood(
    *, agency: Agency, name: str, households: int, valid_from: dt.date, by: Actor, at: dt.datetime
) -> Neighbourhood:
    """Add a residential group with its households. Raises NotArranger, WordsMissing."""
    may_arrange(by, agency.code)
    has_words(name)
    row = Neighbourhood(agency=agency, name=text.tidy(name), households=households, valid_from=valid_from)
    storing.add(row)
    _record("neighbourhood.add", agency, f"neighbourhood:{row.pk}", by=by, at=at, rows=(row,))
    return row


@transaction.atomic
def open_account(
    *,
    agency: Agency,
    username: str,
    full_name: str,
    password: str = "",
    title: str = "",
    email: str = "",
    by: Actor,
    at: dt.datetime,
) -> Account:
    """Open an account; without a password nobody can log in with it yet.

    Raises NotArranger, WordsMissing, UsernameTaken, WeakPassword.
    """
    may_arrange(by, agency.code)
    has_words(username, full_name)
    is_new_username(username)
    account = Account(username=username, full_name=text.tidy(full_name), title=text.tidy(title), email=email)
    if password:
        is_good_password(password, account)
        account.set_password(password)
    else:
        account.set_unusable_password()
    storing.add(account)
    _record("account.open", agency, f"account:{username}", by=by, at=at)
    return account


@transaction.atomic
def set_password(account: Account, *, password: str, agency: str, by: Actor, at: dt.datetime) -> None:
    """Set an account's password: the person's own, or by who arranges the agency. Raises NotArranger, WeakPassword."""
    if by.username != account.username:
        may_arrange(by, agency)
    is_good_password(password, account)
    account.set_password(password)
    storing.change(account, "password")
    ledger.record(
        kind="account.set_password",
        agency=agency,
        subject=f"account:{account.username}",
        by=by.ref,
        at=at,
    )


@transaction.atomic
def close_account(account: Account, *, agency: str, by: Actor, at: dt.datetime) -> None:
    """Close an account: nobody logs in with it any more; its acts and grants stay. Raises NotArranger."""
    may_arrange(by, agency)
    account.is_active = False
    storing.change(account, "is_active")
    subject = f"account:{account.username}"
    ledger.record(kind="account.close", agency=agency, subject=subject, by=by.ref, at=at)


@transaction.atomic
def grant_role(
    *,
    account: Account,
    role: Role,
    agency: Agency,
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    unit: Unit | None = None,
    body: CouncilBody | None = None,
    neighbourhood: Neighbourhood | None = None,
    by: Actor,
    at: dt.datetime,
) -> RoleGrant:
    """Grant a role by date, within a unit, a Council body or a neighbourhood. Raises NotArranger, NotOfAgency, DatesCross."""
    may_arrange(by, agency.code)
    for part in (unit, body, neighbourhood):
        if part is not None:
            fits_agency(agency, part)
    if valid_to is not None:
        lies_after(valid_to, valid_from)
    row = RoleGrant(
        account=account,
        role=role.value,
        agency=agency,
        unit=unit,
        body=body,
        neighbourhood=neighbourhood,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    storing.add(row)
    subject = f"account:{account.username}"
    _record("role.grant", agency, subject, by=by, at=at, rows=(row,), role=role.value)
    return row


@transaction.atomic
def revoke_role(grant: RoleGrant, *, last_day: dt.date, by: Actor, at: dt.datetime) -> RoleGrant:
    """End a grant with a day (its last). Raises NotArranger, DatesCross."""
    may_arrange(by, grant.agency.code)
    lies_after(last_day, grant.valid_from)
    row = storing.locked(grant)
    row.valid_to = last_day
    storing.change(row, "valid_to")
    subject = f"account:{grant.account.username}"
    _record("role.revoke", grant.agency, subject, by=by, at=at, rows=(row,), last_day=last_day)
    return row


def _record(
    kind: str,
    agency: Agency,
    subject: str,
    *,
    by: Actor,
    at: dt.datetime,
    rows: tuple[SealedModel, ...] = (),
    **payload: object,
) -> None:
    told = {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in payload.items()}
    ledger.record(kind=kind, agency=agency.code, subject=subject, by=by.ref, at=at, payload=told, rows=rows)
