"""Words as people type them, brought to the words of the catalogue."""

import re
from itertools import pairwise

from motcua.kernel import text

_WORD = re.compile(r"[a-z0-9]+")
_MARKED = re.compile(r"[^\W_]+")

# What carries no meaning in a question. Folded.
_EMPTY = (
    "a ai anh ay ban bao bi cac cai can chi cho chu co cua cung da dau de den di do duoc em gi giup "
    "ha hay hoi khi la lam lay len lien luc ma minh moi mot muon nao nay nen nhe nho nhu nhung o oi "
    "phai qua ra roi sao se the thi toi tren tui va vay ve voi xin ong ba hen nghen dum nhieu "
)
EMPTY = frozenset(_EMPTY.split())

# Shorthand, southern words and common slips. Folded on both sides; a value may be several words.
SAID_AS = {
    "sanh": "sinh",
    "chanh": "chinh",
    "hot": "hat",
    "nhut": "nhat",
    "ki": "ky",
    "dki": "dang ky",
    "dky": "dang ky",
    "dk": "dang ky",
    "dkkh": "dang ky ket hon",
    "dkks": "dang ky khai sinh",
    "gks": "giay khai sinh",
    "gcn": "giay chung nhan",
    "cccd": "can cuoc",
    "cmnd": "can cuoc",
    "cmt": "can cuoc",
    "hkd": "ho kinh doanh",
    "gpxd": "giay phep xay dung",
    "xd": "xay dung",
    "nvqs": "nghia vu quan su",
    "tthn": "tinh trang hon nhan",
    "syll": "so yeu ly lich",
    "shk": "so ho khau",
    "bhyt": "bao hiem y te",
    "qsdd": "quyen su dung dat",
    "ubnd": "uy ban",
    "htx": "hop tac xa",
    "hok": "khong",
    "hong": "khong",
    "ko": "khong",
    "dc": "duoc",
    "kd": "kinh doanh",
    "li": "ly",
    "ti": "ty",
    "qui": "quy",
    "chet": "tu",
    "cuoi": "ket hon",
    "photo": "ban sao",
}
_PHRASES = (
    (re.compile(r"\bthu tuc(?: hanh chinh)?\b"), " "),
    (re.compile(r"\bsao y\b"), "chung thuc ban sao"),
    (re.compile(r"\bban sao y\b"), "chung thuc ban sao"),
    (re.compile(r"\bca tuc\b"), "ket hon"),
)
_HEADS = (
    ("ngh", "ng"), ("gh", "g"), ("tr", "c"), ("ch", "c"), ("gi", "d"), ("qu", "w"), ("ph", "f"),
    ("k", "k"), ("c", "k"), ("q", "k"), ("s", "x"), ("v", "d"), ("r", "d"), ("l", "n"),
)  # fmt: skip
_TAILS = (("ng", "n"), ("nh", "n"), ("c", "t"), ("ch", "t"))


def words(typed: str) -> list[str]:
    """Return the folded words of a text, with shorthand and regional words brought to one spelling."""
    folded = text.fold(typed)
    for pattern, said in _PHRASES:
        folded = pattern.sub(said, folded)
    found: list[str] = []
    for word in _WORD.findall(folded):
        found += SAID_AS.get(word, word).split()
    return found


def marked(typed: str) -> list[str]:
    """Return the words as typed, lower case with their marks."""
    return _MARKED.findall(text.nfc(typed).lower())


def pairs(found: list[str]) -> list[str]:
    """Return neighbours as pairs: Vietnamese words are mostly of two syllables."""
    return [f"{one} {two}" for one, two in pairwise(found)]


def heard(word: str) -> str:
    """Return how a syllable is heard where people mix tr/ch, s/x, d/gi/r/v, l/n, i/y and final sounds."""
    head, rest = "", word
    for spelt, sound in _HEADS:
        if word.startswith(spelt) and len(word) > len(spelt):
            head, rest = sound, word[len(spelt) :]
            break
    rest = rest.replace("y", "i")
    for spelt, sound in _TAILS:
        if rest.endswith(spelt) and len(rest) > len(spelt):
            rest = rest[: -len(spelt)] + sound
            break
    return head + rest
