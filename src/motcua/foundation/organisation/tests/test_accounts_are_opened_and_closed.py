import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import identify_hasher

from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import CITIZEN, SYSTEM
from motcua.foundation.organisation.permissions import NotArranger
from motcua.foundation.organisation.policies import UsernameTaken, WeakPassword
from motcua.foundation.organisation.roles import Role
from motcua.foundation.organisation.tests.making import AT, actor, appointed, new_ward

pytestmark = pytest.mark.django_db
PASSWORD = "mot-cua-mau-2026"


def opened(**more):
    told = {"username": "le.mau", "full_name": "Lê Mẫu", "password": PASSWORD, "by": SYSTEM, "at": AT}
    return actions.open_account(agency=new_ward(), **{**told, **more})


def test_a_person_logs_in_with_the_password() -> None:
    account = opened()
    assert authenticate(username="le.mau", password=PASSWORD) == account
    assert authenticate(username="le.mau", password="sai") is None


@pytest.mark.slow
def test_passwords_are_kept_by_argon2(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    account = opened()
    assert identify_hasher(account.password).algorithm == "argon2"
    assert account.check_password(PASSWORD)


def test_without_a_password_nobody_logs_in() -> None:
    assert not opened(password="").has_usable_password()


def test_a_closed_account_does_not_log_in_until_reopened() -> None:
    account = opened()
    actions.close_account(account, agency="phuong-mau", by=SYSTEM, at=AT)
    assert authenticate(username="le.mau", password=PASSWORD) is None
    actions.reopen_account(account, agency="phuong-mau", by=SYSTEM, at=AT)
    assert authenticate(username="le.mau", password=PASSWORD) == account


@pytest.mark.parametrize("password", ["ngan", "password123"])
def test_a_password_that_is_guessed_is_refused(password: str) -> None:
    with pytest.raises(WeakPassword):
        opened(password=password)


@pytest.mark.parametrize("username", ["Lê", "a b", "x", "A.mau"])
def test_a_username_is_typed_without_marks(username: str) -> None:
    with pytest.raises(UsernameTaken):
        opened(username=username)


def test_a_username_is_given_once() -> None:
    appointed(new_ward("phuong-khac"), Role.CHAIR, "le.mau")
    with pytest.raises(UsernameTaken):
        opened()


def test_only_who_arranges_the_ward_changes_accounts() -> None:
    account = opened()
    ward = "phuong-mau"
    with pytest.raises(NotArranger):
        actions.close_account(account, agency=ward, by=CITIZEN, at=AT)
    with pytest.raises(NotArranger):
        actions.close_account(account, agency=ward, by=actor(account), at=AT)


def test_a_person_changes_their_own_password() -> None:
    account = opened()
    actions.set_password(account, password="mot-cua-moi-2026", agency="", by=actor(account), at=AT)
    assert account.check_password("mot-cua-moi-2026")


def test_no_password_enters_the_ledger() -> None:
    opened()
    (event,) = Event.objects.filter(kind="account.open")
    assert event.payload == "{}"
    assert PASSWORD not in event.subject
