"""Writes the page of settings: `python -m motcua.config.documenting > docs/reference/settings.md`.

Made from `settings.py` itself: each variable of the environment, its default, and the comment above it.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SOURCE = Path(__file__).with_name("settings.py")
_HEAD = """# Settings

This page is made from `config/settings.py`: do not edit it by hand.

Every setting comes from the environment and has a safe default: SQLite and a folder. `ROOT` is the folder
of the program, `VAR` the folder in which an installation keeps what is its own.

| Variable | Default | Setting | What it is |
| --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the environment that settings read."""

    name: str
    default: str
    setting: str
    note: str


def variables() -> list[Variable]:
    """Return every variable that `settings.py` reads, in its order."""
    source = _SOURCE.read_text(encoding="utf-8")
    lines = source.splitlines()
    return [
        Variable(_name(call), _default(call), _setting(statement), _note(lines, statement.lineno))
        for statement in _assignments(ast.parse(source))
        for call in _reads(statement)
    ]


def page() -> str:
    """Return the page."""
    rows = [f"| `{one.name}` | {one.default} | `{one.setting}` | {one.note} |" for one in variables()]
    return _HEAD + "\n".join(rows) + "\n"


def _assignments(module: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Yield every assignment, those within conditions too, in the order of the file."""
    found = [node for node in ast.walk(module) if isinstance(node, ast.Assign | ast.AnnAssign)]
    return iter(sorted(found, key=lambda node: node.lineno))


def _reads(statement: ast.stmt) -> Iterator[ast.Call]:
    found = [node for node in ast.walk(statement) if isinstance(node, ast.Call) and _is_read(node.func)]
    return iter(sorted(found, key=lambda call: (call.lineno, call.col_offset)))


def _is_read(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return isinstance(function.value, ast.Name) and function.value.id == "env"
    return isinstance(function, ast.Name) and function.id == "env"


def _name(call: ast.Call) -> str:
    return str(ast.literal_eval(call.args[0]))


def _default(call: ast.Call) -> str:
    given = next((word.value for word in call.keywords if word.arg == "default"), None)
    if given is None:
        return ""
    text = ast.unparse(given)
    return f"`{text.removeprefix('str(').removesuffix(')') if text.startswith('str(') else text}`"


def _setting(statement: ast.Assign | ast.AnnAssign) -> str:
    """Return the name that an assignment gives to."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    while isinstance(target, ast.Subscript):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""


def _note(lines: list[str], line: int) -> str:
    """Return the comment that stands right above a statement."""
    note: list[str] = []
    while line > 1 and lines[line - 2].lstrip().startswith("#"):
        line -= 1
        note.insert(0, lines[line - 1].lstrip("# "))
    return " ".join(note).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(page())
