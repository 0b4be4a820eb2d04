"""Templates name only classes that the stylesheet knows, and the stylesheet keeps none that nobody names."""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "motcua"
SHEET = SOURCE / "ui" / "static" / "ui" / "motcua.css"
# An expression within a class stands for one mark, so that `tag--{{ tone }}` is seen to be put together.
EXPRESSION, MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}"), "§"
# Given to elements by htmx, not by us.
FOREIGN = {"htmx-request"}


def known() -> set[str]:
    """Return the classes of the stylesheet."""
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"url\([^)]*\)", "", SHEET.read_text())))


def named() -> dict[str, str]:
    """Return the classes that templates name, each with one template that does."""
    return {
        word: path.name
        for path in SOURCE.rglob("templates/**/*.html")
        for words in re.findall(r'class="([^"]*)"', path.read_text())
        for word in EXPRESSION.sub(MARK, words).split()
    }


def test_every_class_in_a_template_has_a_style() -> None:
    styles = known()
    whole = {
        word.rstrip(MARK): where
        for word, where in named().items()
        if "--" not in word.partition(MARK)[0] or MARK not in word
    }
    assert {word: where for word, where in whole.items() if word and word not in styles} == {}


def test_every_style_is_named_somewhere() -> None:
    paths = [*SOURCE.rglob("templates/**/*.html"), *SOURCE.rglob("*.js")]
    words = {word for path in paths for word in re.findall(r"[\w-]+", path.read_text())} | FOREIGN
    made = tuple(word.partition(MARK)[0] for word in named() if "--" in word.partition(MARK)[0])
    made += tuple(word for word in words if word.endswith("--"))
    assert {one for one in known() if one not in words and not one.startswith(made)} == set()
