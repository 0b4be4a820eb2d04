"""Checkpoints as C2SP signed notes: a few lines of text that anybody may keep and check.

<origin>
<size>
<base64 root>
<moment of sealing>

— <key name> <base64(key id ‖ Ed25519 signature)>
"""

import base64
import binascii
import datetime as dt
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ED25519 = b"\x01"


class NotACheckpoint(ValueError):
    """A text is not a checkpoint. The message is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that checkpoints are checked with: its name and its 32 bytes."""

    name: str
    raw: bytes

    @property
    def id(self) -> bytes:
        """Return the four bytes that a signature line starts with."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.raw).digest()[:4]

    def spelled(self) -> str:
        """Return the key on one line: `name+hex id+base64`."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.raw).decode()}"

    @classmethod
    def read(cls, line: str) -> "PublicKey":
        """Read what `spelled` wrote. Raises ValueError."""
        # Base64 may itself hold plus signs: the name and the id hold none.
        name, id_, rest = [*line.strip().split("+", 2), "", ""][:3]
        data = base64.b64decode(rest, validate=True)
        key = cls(name, data[1:])
        if data[:1] != _ED25519 or len(data) != 33 or key.id.hex() != id_:
            raise ValueError("not an Ed25519 verifier key")
        return key


@dataclass(frozen=True, slots=True)
class Head:
    """What a checkpoint says: the log's name, how many leaves, their root, when."""

    origin: str
    size: int
    root: bytes
    at: str = ""

    def body(self) -> str:
        """Return the signed text."""
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode()]
        return "\n".join([*lines, self.at] if self.at else lines) + "\n"


def head(origin: str, size: int, root: bytes, at: dt.datetime) -> Head:
    """Return a tree head sealed at a moment (written in UTC, to the second)."""
    return Head(origin, size, root, spelled_moment(at))


def spelled_moment(at: dt.datetime) -> str:
    """Return a moment as checkpoints write it: `2019-12-19T01:05:00Z`."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def signed(tree_head: Head, private: Ed25519PrivateKey, name: str) -> str:
    """Return the checkpoint text of a tree head."""
    body = tree_head.body()
    key = PublicKey(name, private.public_key().public_bytes_raw())
    signature = base64.b64encode(key.id + private.sign(body.encode())).decode()
    return f"{body}\n— {name} {signature}\n"


def parse(text: str) -> Head:
    """Read what a checkpoint says, without checking who says it. Raises NotACheckpoint."""
    lines = text.replace("\r\n", "\n").partition("\n\n")[0].split("\n")
    try:
        root = base64.b64decode(lines[2], validate=True)
        size = int(lines[1])
    except (IndexError, ValueError, binascii.Error):
        raise NotACheckpoint("Đây không phải là một điểm niêm phong của sổ cái.") from None
    if len(root) != hashlib.sha256().digest_size or size < 0:
        raise NotACheckpoint("Điểm niêm phong này bị hỏng.")
    return Head(lines[0], size, root, lines[3] if len(lines) > 3 else "")


def signer(text: str, keys: list[PublicKey]) -> PublicKey | None:
    """Return the first of `keys` that signed this checkpoint, or None."""
    body, _, signatures = text.replace("\r\n", "\n").partition("\n\n")
    for line in signatures.splitlines():
        words = line.split(" ")
        if len(words) != 3 or words[0] != "—":
            continue
        try:
            data = base64.b64decode(words[2], validate=True)
        except (ValueError, binascii.Error):
            continue
        for key in keys:
            if key.name == words[1] and key.id == data[:4] and _holds(key, data[4:], body):
                return key
    return None


def _holds(key: PublicKey, signature: bytes, body: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(signature, f"{body}\n".encode())
    except InvalidSignature:
        return False
    return True
