"""The only door for change: agencies and what they consist of, accounts and their roles, all by date."""

from motcua.foundation.organisation.actions.accounts import (
    close_account,
    open_account,
    rename_account,
    reopen_account,
    set_password,
)
from motcua.foundation.organisation.actions.agencies import (
    add_identifier,
    create_agency,
    describe_agency,
    succeed,
)
from motcua.foundation.organisation.actions.entering import WrongPassword, identify
from motcua.foundation.organisation.actions.grants import appoint, grant_role, revoke_role, seat_deputy
from motcua.foundation.organisation.actions.guessing import (
    TooManyGuesses,
    may_guess,
    was_right,
    was_wrong,
)
from motcua.foundation.organisation.actions.parts import (
    add_council_body,
    add_neighbourhood,
    add_unit,
    end_council_body,
    end_neighbourhood,
    merge_unit,
)

__all__ = [
    "TooManyGuesses",
    "WrongPassword",
    "add_council_body",
    "add_identifier",
    "add_neighbourhood",
    "add_unit",
    "appoint",
    "close_account",
    "create_agency",
    "describe_agency",
    "end_council_body",
    "end_neighbourhood",
    "grant_role",
    "identify",
    "may_guess",
    "merge_unit",
    "open_account",
    "rename_account",
    "reopen_account",
    "revoke_role",
    "seat_deputy",
    "set_password",
    "succeed",
    "was_right",
    "was_wrong",
]
