"""Claims: statements of a text that can be recomputed from its own numbers.

Rounding: a printed number is right when it is the exact one rounded half up. A claim whose operands the
text does not give is not recomputable; that is no error.
"""

from motcua.records.reading.claims import changes, counting, shares, sums
from motcua.records.reading.claims.ground import Ground
from motcua.records.reading.shapes import Claim


def claims(ground: Ground) -> list[Claim]:
    """Return the claims of a text in the order in which their numbers stand."""
    found = [*shares.claims(ground), *changes.claims(ground), *sums.claims(ground), *counting.claims(ground)]
    return sorted(found, key=lambda claim: (claim.at.start, claim.at.end))
