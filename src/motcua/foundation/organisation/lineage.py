"""Which agency continues which: wards are merged and split, their records stay."""

import datetime as dt

from motcua.foundation.organisation.models import Agency, Succession

# More generations than any ward has seen; a bound where rows could form a ring.
_GENERATIONS = 20


def chain(code: str) -> list[str]:
    """Return an agency's code followed by those it continues, nearest first. One statement a generation."""
    found, generation = [code], [code]
    for _ in range(_GENERATIONS):
        rows = Succession.objects.filter(successor__code__in=generation).order_by("-on", "predecessor__code")
        older = [one for one in rows.values_list("predecessor__code", flat=True) if one not in found]
        generation = list(dict.fromkeys(older))
        if not generation:
            break
        found += generation
    return found


def predecessors(of: Agency, on: dt.date) -> list[Agency]:
    """Return the agencies that this one continued directly by a day, in order of date."""
    rows = Succession.objects.filter(successor=of, on__lte=on).select_related("predecessor")
    return [row.predecessor for row in rows.order_by("on", "predecessor__code")]


def successors(of: Agency, on: dt.date) -> list[Agency]:
    """Return the agencies that directly continued this one by a day; several after a split."""
    rows = Succession.objects.filter(predecessor=of, on__lte=on).select_related("successor")
    return [row.successor for row in rows.order_by("on", "successor__code")]


def successor_on(of: Agency, day: dt.date) -> Agency:
    """Return who continues an agency on a day: itself while it exists, else the end of its succession."""
    current = of
    for _ in range(_GENERATIONS):
        if current.valid_to is None or day <= current.valid_to:
            return current
        following = successors(current, day)
        if not following:
            return current
        current = following[0]
    return current
