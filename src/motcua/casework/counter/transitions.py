"""What may follow what, for tickets: one literal table."""

from dataclasses import dataclass

from motcua.casework.counter.states import TicketState as S


@dataclass(frozen=True, slots=True)
class Transition:
    """One move of a ticket. `verb` says it to the officer who may not make it now."""

    name: str
    sources: frozenset[S]
    target: S
    verb: str


def _move(name: str, *sources: S, to: S, verb: str) -> Transition:
    return Transition(name, frozenset(sources), to, verb)


CALL = _move("call", S.WAITING, to=S.CALLED, verb="gọi")
RECALL = _move("recall", S.CALLED, S.NO_SHOW, to=S.CALLED, verb="gọi lại")
START = _move("start", S.CALLED, to=S.SERVING, verb="bắt đầu phục vụ")
SKIP = _move("skip", S.CALLED, to=S.NO_SHOW, verb="ghi vắng mặt")
FINISH = _move("finish", S.CALLED, S.SERVING, to=S.DONE, verb="kết thúc")
LEAVE = _move("leave", S.WAITING, S.CALLED, to=S.UNSERVED, verb="đóng")

ALL = (CALL, RECALL, START, SKIP, FINISH, LEAVE)
