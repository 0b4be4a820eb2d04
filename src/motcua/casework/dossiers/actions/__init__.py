"""The only door through which a dossier changes: one function per act, in the words of the table of moves.

Each takes `by` (who), `at` (when it is entered), and returns the dossier as it then is. `happened_at`
is for late entries (default: `at`); `revision` is the dossier's revision that the person was looking at.
"""

from motcua.casework.dossiers.actions.correcting import void
from motcua.casework.dossiers.actions.ending import (
    call_back,
    lapse_supplement,
    refuse_after_appraisal,
    resolve,
    resolve_on_payment,
    return_result,
    stop,
    withdraw,
)
from motcua.casework.dossiers.actions.handling import (
    apologise,
    arrive_across,
    consult,
    continue_after_incident,
    extend_for_verification,
    forward,
    halt,
    send_across,
    submit_for_signature,
    take,
    transfer,
)
from motcua.casework.dossiers.actions.lapsing import lapse_due
from motcua.casework.dossiers.actions.moving import Act
from motcua.casework.dossiers.actions.receiving import Paper, receive
from motcua.casework.dossiers.actions.registering import (
    accept_online,
    answer_before_acceptance,
    ask_before_acceptance,
    lapse_before_acceptance,
    refuse,
    refuse_at_counter,
    register_online,
)
from motcua.casework.dossiers.actions.waiting import (
    ask_for_supplement,
    complete_supplement,
    confirm_payment,
    propose_supplement,
    require_payment,
    send_supplement,
)
from motcua.casework.dossiers.permissions import NotYours
from motcua.casework.dossiers.policies import (
    ChangedMeanwhile,
    LimitReached,
    MoveNotAllowed,
    NotOffered,
    ReasonMissing,
    WrongTime,
)

__all__ = [
    "Act",
    "ChangedMeanwhile",
    "LimitReached",
    "MoveNotAllowed",
    "NotOffered",
    "NotYours",
    "Paper",
    "ReasonMissing",
    "WrongTime",
    "accept_online",
    "answer_before_acceptance",
    "apologise",
    "arrive_across",
    "ask_before_acceptance",
    "ask_for_supplement",
    "call_back",
    "complete_supplement",
    "confirm_payment",
    "consult",
    "continue_after_incident",
    "extend_for_verification",
    "forward",
    "halt",
    "lapse_before_acceptance",
    "lapse_due",
    "lapse_supplement",
    "propose_supplement",
    "receive",
    "refuse",
    "refuse_after_appraisal",
    "refuse_at_counter",
    "register_online",
    "require_payment",
    "resolve",
    "resolve_on_payment",
    "return_result",
    "send_across",
    "send_supplement",
    "stop",
    "submit_for_signature",
    "take",
    "transfer",
    "void",
    "withdraw",
]
