"""The literal table of moves: from where, by which act, to where."""

from dataclasses import dataclass

from motcua.oversight.recommendations.states import JUDGEMENTS, Standing


@dataclass(frozen=True, slots=True)
class Move:
    """One act and the standings it may start from; `ends` are those it may lead to."""

    name: str
    starts: frozenset[Standing]
    ends: frozenset[Standing]


_JUDGED = frozenset(JUDGEMENTS)
_UNFINISHED = frozenset({Standing.PARTLY, Standing.NOT_DONE, Standing.INSUFFICIENT})

MOVES = (
    Move("send", frozenset({Standing.DRAFT}), frozenset({Standing.SENT})),
    Move("drop", frozenset({Standing.DRAFT}), frozenset({Standing.DROPPED})),
    Move("acknowledge", frozenset({Standing.SENT}), frozenset({Standing.RECEIVED})),
    Move(
        "answer",
        frozenset({Standing.SENT, Standing.RECEIVED, Standing.ANSWERED}) | _UNFINISHED,
        frozenset({Standing.ANSWERED}),
    ),
    Move("judge", frozenset({Standing.ANSWERED}) | _UNFINISHED, _JUDGED),
)
ALL = {move.name: move for move in MOVES}
