"""The index: phrases by which procedures are known, weighed by how telling their words are."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from motcua.catalogue.procedures.search import words
from motcua.catalogue.procedures.search.slips import Slips
from motcua.kernel import text

_CODE = re.compile(r"\d\.\d{6}")
# How much of a score comes from the question being answered, and from the phrase being asked for whole.
_ASKED, _SAID = 0.62, 0.38
_PAIR, _HEARD, _EMPTY, _MARKS = 1.8, 0.7, 0.12, 0.12
_ALIAS, _FIELD, _ENOUGH = 0.97, 0.55, 0.24


@dataclass(frozen=True, slots=True)
class Document:
    """A thing to be found: its name, how people call it, its field."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing found, with its score (higher is better, about 1 for the very words)."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Phrase:
    document: int
    weight: float
    mass: float


class Index:
    """Holds the phrases of all documents. Built once, then only read."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = list(documents)
        self._phrases: list[_Phrase] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        self._marked: dict[str, set[int]] = defaultdict(set)
        self._weight = _weights(self._documents)
        for number, document in enumerate(self._documents):
            for phrase, weight in _phrases_of(document):
                self._add(number, phrase, weight)
        single = {term for term in self._where if " " not in term and not term.startswith("~")}
        self._slips = Slips(single, {term for term in self._where if " " in term})
        self._by_code = {document.key: document.key for document in self._documents}

    def find(self, typed: str, limit: int = 20) -> list[Match]:
        """Return what fits a question best, best first; nothing when no telling word is known."""
        code = _CODE.search(typed)
        if code and code.group() in self._by_code:
            return [Match(code.group(), 2.0)]
        asked = self._terms(typed)
        mass = sum(asked.values())
        if not mass:
            return []
        scores = self._score(asked, mass, typed)
        best = sorted(scores.items(), key=lambda item: (-item[1], len(self._documents[item[0]].name)))
        return [
            Match(self._documents[n].key, round(score, 4)) for n, score in best[:limit] if score >= _ENOUGH
        ]

    def _add(self, number: int, phrase: str, weight: float) -> None:
        terms = _terms_of(words.words(phrase))
        mass = sum(self._weight.get(term, 1.0) for term in terms if not term.startswith("~"))
        self._phrases.append(_Phrase(number, weight, mass or 1.0))
        place = len(self._phrases) - 1
        for term in terms:
            self._where[term].append(place)
        for word in words.pairs(words.marked(phrase)):
            self._marked[word].add(number)

    def _terms(self, typed: str) -> dict[str, float]:
        """Return the terms of a question with their mass; words nobody knows become what they slipped from."""
        known: list[str] = []
        for word in words.words(typed):
            known += [word] if word in self._where else self._slips.meant(word)
        asked: dict[str, float] = {}
        for word in known:
            asked[word] = self._weight.get(word, 2.0) * (_EMPTY if word in words.EMPTY else 1.0)
        for pair in words.pairs(known):
            both_empty = all(word in words.EMPTY for word in pair.split())
            if pair in self._where:
                asked[pair] = self._weight.get(pair, 2.0) * (_EMPTY if both_empty else 1.0)
            elif (sound := _sound(pair)) in self._where and not both_empty:
                asked[sound] = self._weight.get(sound, 2.0) * _HEARD
        return asked

    def _score(self, asked: dict[str, float], mass: float, typed: str) -> dict[int, float]:
        got: dict[int, float] = defaultdict(float)
        for term, weight in asked.items():
            for place in self._where.get(term, ()):
                got[place] += weight
        scores: dict[int, float] = defaultdict(float)
        for place, found in got.items():
            phrase = self._phrases[place]
            score = phrase.weight * (_ASKED * found / mass + _SAID * min(1.0, found / phrase.mass))
            scores[phrase.document] = max(scores[phrase.document], score)
        self._prefer_marks(scores, typed)
        return scores

    def _prefer_marks(self, scores: dict[int, float], typed: str) -> None:
        """Let the marks that somebody took the trouble to type decide between equals."""
        if text.fold(typed) == text.nfc(typed).casefold().strip():
            return
        asked = words.pairs(words.marked(typed))
        for pair in asked:
            for number in self._marked.get(pair, ()):
                if number in scores:
                    scores[number] += _MARKS / len(asked)


def _phrases_of(document: Document) -> Iterable[tuple[str, float]]:
    yield document.name, 1.0
    if document.field:
        yield document.field, _FIELD
    for alias in document.aliases:
        yield alias, _ALIAS


def _terms_of(found: list[str]) -> set[str]:
    joined = words.pairs(found)
    return {*found, *joined, *(_sound(pair) for pair in joined)}


def _sound(pair: str) -> str:
    return "~" + " ".join(words.heard(word) for word in pair.split())


def _weights(documents: Sequence[Document]) -> dict[str, float]:
    """Return how telling each term is: rare ones more, pairs more than single syllables."""
    spread: dict[str, int] = defaultdict(int)
    for document in documents:
        terms: set[str] = set()
        for phrase, _ in _phrases_of(document):
            terms |= _terms_of(words.words(phrase))
        for term in terms:
            spread[term] += 1
    total = len(documents) + 1
    return {
        term: math.log(1 + total / (count + 0.5)) * (_PAIR if " " in term else 1.0)
        for term, count in spread.items()
    }
