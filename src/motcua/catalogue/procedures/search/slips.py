"""What somebody meant by a word nobody knows: one slip of the finger, or two words run together."""

from collections import defaultdict

_SHORTEST = 3


class Slips:
    """Knows every word of the catalogue, and finds those one slip away."""

    def __init__(self, known: set[str], pairs: set[str]) -> None:
        self._known = known
        self._pairs = pairs
        self._near: dict[str, list[str]] = defaultdict(list)
        for word in sorted(known):
            if len(word) >= _SHORTEST:
                for shorter in _without_one(word):
                    self._near[shorter].append(word)

    def meant(self, word: str) -> list[str]:
        """Return the words meant: the two that were run together, the nearest one, or the word itself."""
        for cut in range(2, len(word) - 1):
            if f"{word[:cut]} {word[cut:]}" in self._pairs:
                return [word[:cut], word[cut:]]
        if len(word) < _SHORTEST or word.isdigit():
            return [word]
        near = self._one_away(word)
        return [near[0]] if near else [word]

    def _one_away(self, word: str) -> list[str]:
        found: set[str] = set(self._near.get(word, ()))
        for shorter in _without_one(word):
            if shorter in self._known and len(shorter) >= _SHORTEST:
                found.add(shorter)
            found.update(other for other in self._near.get(shorter, ()) if len(other) == len(word))
        # The first letter is seldom wrong; then what is as long as what was typed.
        return sorted(found, key=lambda other: (other[0] != word[0], abs(len(other) - len(word)), other))


def _without_one(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}
