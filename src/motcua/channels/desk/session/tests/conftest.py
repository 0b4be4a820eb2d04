"""Two wards, and people who open accounts in them as everybody does."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine

from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.models import Account, Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

FOUNDED = dt.date(2019, 1, 1)
MORNING = clock.at(dt.date(2019, 12, 2), 8, 30)
PASSWORD = "mèo trèo cây cau"

OpenAccount = Callable[..., Account]


@pytest.fixture
def time() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


def _found(code: str, name: str) -> Agency:
    return actions.create_agency(
        code=code, short_name=name, place=name, valid_from=FOUNDED, by=system(code), at=MORNING
    )


@pytest.fixture
def ward(db, time) -> Agency:
    return _found("phuong-mau", "Phường Mẫu")


@pytest.fixture
def other_ward(db, time) -> Agency:
    return _found("phuong-khac", "Phường Khác")


@pytest.fixture
def open_account(ward: Agency) -> OpenAccount:
    """Return a function that opens an account with a role (None: with none)."""

    def open_one(role: Role | None = Role.CHAIR, username: str = "le.mau") -> Account:
        by = system(ward.code)
        told: dict[str, Any] = {
            "agency": ward,
            "username": username,
            "full_name": "Lê Thị Mẫu",
            "password": PASSWORD,
        }
        if role is None:
            return actions.open_account(**told, by=by, at=MORNING)
        return actions.appoint(**told, role=role, valid_from=FOUNDED, by=by, at=MORNING)

    return open_one


@pytest.fixture
def log_in(client) -> Callable[..., object]:
    """Return a function that sends the log-in form."""

    def send(username: str = "le.mau", password: str = PASSWORD, **more: str):
        address = more.pop("address", "127.0.0.1")
        data = {"username": username, "password": password, **more}
        return client.post("/ban-lam-viec/dang-nhap/", data, REMOTE_ADDR=address)

    return send
