"""The literal table of moves of an appraisal."""

from dataclasses import dataclass

from motcua.oversight.appraisals.states import Stage


@dataclass(frozen=True, slots=True)
class Move:
    """One act: the stages it may start from and the stage it leads to."""

    name: str
    starts: frozenset[Stage]
    end: Stage


MOVES = (
    Move("call_meeting", frozenset({Stage.ASSIGNED, Stage.CALLED}), Stage.CALLED),
    Move("hold_meeting", frozenset({Stage.CALLED}), Stage.MET),
    Move("issue", frozenset({Stage.MET}), Stage.ISSUED),
    Move("present", frozenset({Stage.ISSUED}), Stage.PRESENTED),
    Move("drop", frozenset({Stage.ASSIGNED, Stage.CALLED}), Stage.DROPPED),
)
ALL = {move.name: move for move in MOVES}
