"""Compiles the project's messages (`.po`) into what gettext reads (`.mo`), without gettext's own programs.

Reads the part of the format that this project writes: msgid, msgid_plural, msgstr, msgstr[0].
"""

import ast
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "src" / "motcua" / "locale"
MAGIC = 0x950412DE
HEAD = struct.Struct("<7I")
PAIR = struct.Struct("<2I")
# One entry's part: a keyword and the strings after it, on one line or on several.
PART = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[0\])?) ((?:".*"\n?)+)', re.MULTILINE)


def read(text: str) -> Iterator[tuple[bytes, bytes]]:
    """Yield each entry as gettext stores it: the key (with its plural) and the translation."""
    for block in re.split(r"\n{2,}", text):
        parts = {
            name: "".join(map(ast.literal_eval, words.strip().splitlines()))
            for name, words in PART.findall(block)
        }
        if "msgid" not in parts:
            continue
        told = parts.get("msgstr", parts.get("msgstr[0]", ""))
        plural = f"\0{parts['msgid_plural']}" if "msgid_plural" in parts else ""
        if told:
            yield f"{parts['msgid']}{plural}".encode(), told.encode()


def compiled(text: str) -> bytes:
    """Return the catalogue of a `.po` text in the format that gettext reads."""
    entries = sorted(read(text))
    keys_at = HEAD.size
    values_at = keys_at + PAIR.size * len(entries)
    words_at = values_at + PAIR.size * len(entries)
    tables, words = [], b""
    for column in (0, 1):
        for entry in entries:
            tables.append(PAIR.pack(len(entry[column]), words_at + len(words)))
            words += entry[column] + b"\0"
    return HEAD.pack(MAGIC, 0, len(entries), keys_at, values_at, 0, words_at) + b"".join(tables) + words


def main() -> int:
    """Compile every catalogue of the project."""
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        source.with_suffix(".mo").write_bytes(compiled(source.read_text()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
