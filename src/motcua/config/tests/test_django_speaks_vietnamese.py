"""Every sentence of Django's that a form can show is Vietnamese; an upgrade that brings a new one is noticed."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import django
from django.utils.translation import gettext, ngettext, override

ROOT = Path(__file__).resolve().parents[4]
SOURCES = ("conf", "contrib/auth")
SHOWN = ("core/validators.py", "forms/", "utils/timesince.py", "contrib/auth/password_validation.py")
# Names and marks that are the same in Vietnamese.
SAME = {"IPv4", "IPv6", ":?.!", ":", ", "}
MESSAGE = re.compile(r'^(msgid|msgid_plural) ((?:".*"\n?)+)', re.MULTILINE)


def shown() -> Iterator[tuple[str, str]]:
    """Yield each message that forms can show with its plural, as Django ships them."""
    for source in SOURCES:
        folder = Path(django.__file__).parent / source / "locale" / "en" / "LC_MESSAGES"
        for block in (folder / "django.po").read_text().split("\n\n"):
            places = [word for line in block.splitlines() if line.startswith("#:") for word in line.split()]
            if "msgctxt" in block or not any(place.startswith(SHOWN) for place in places):
                continue
            found = {
                name: "".join(map(ast.literal_eval, words.strip().splitlines()))
                for name, words in MESSAGE.findall(block)
            }
            yield found["msgid"], found.get("msgid_plural", "")


def test_each_is_said_in_vietnamese() -> None:
    messages = dict(shown())
    with override("vi"):
        told = {one: ngettext(one, many, 2) if many else gettext(one) for one, many in messages.items()}
    assert len(told) > 50
    assert [one for one, many in messages.items() if told[one] in {one, many} and one not in SAME] == []


def test_the_compiled_messages_are_those_of_the_source() -> None:
    spec = importlib.util.spec_from_file_location("messages", ROOT / "tools" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    source = ROOT / "src" / "motcua" / "locale" / "vi" / "LC_MESSAGES" / "django.po"
    assert source.with_suffix(".mo").read_bytes() == tool.compiled(source.read_text())
