"""Accounts: who may log in."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actions.telling import record
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Account, Agency
from motcua.foundation.organisation.permissions import may_arrange
from motcua.foundation.organisation.policies import has_words, is_good_password, is_new_username
from motcua.kernel import storing, text


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
    record("account.open", agency.code, f"account:{username}", by=by, at=at)
    return account


@transaction.atomic
def rename_account(
    account: Account,
    *,
    full_name: str,
    title: str,
    email: str = "",
    agency: str,
    by: Actor,
    at: dt.datetime,
) -> Account:
    """Correct a person's name, title or mail. Raises NotArranger, WordsMissing."""
    may_arrange(by, agency)
    has_words(full_name)
    account.full_name, account.title = text.tidy(full_name), text.tidy(title)
    account.email = email.strip()
    storing.change(account, "full_name", "title", "email")
    record("account.rename", agency, f"account:{account.username}", by=by, at=at)
    return account


@transaction.atomic
def set_password(account: Account, *, password: str, agency: str, by: Actor, at: dt.datetime) -> None:
    """Set an account's password: the person's own, or by who arranges the agency. Raises NotArranger, WeakPassword."""
    if by.username != account.username:
        may_arrange(by, agency)
    is_good_password(password, account)
    account.set_password(password)
    storing.change(account, "password")
    record("account.set_password", agency, f"account:{account.username}", by=by, at=at)


@transaction.atomic
def close_account(account: Account, *, agency: str, by: Actor, at: dt.datetime) -> None:
    """Close an account: nobody logs in with it any more; its acts and grants stay. Raises NotArranger."""
    may_arrange(by, agency)
    account.is_active = False
    storing.change(account, "is_active")
    record("account.close", agency, f"account:{account.username}", by=by, at=at)


@transaction.atomic
def reopen_account(account: Account, *, agency: str, by: Actor, at: dt.datetime) -> None:
    """Let an account log in again. Raises NotArranger."""
    may_arrange(by, agency)
    account.is_active = True
    storing.change(account, "is_active")
    record("account.reopen", agency, f"account:{account.username}", by=by, at=at)
