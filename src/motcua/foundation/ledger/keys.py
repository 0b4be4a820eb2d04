"""The signing key: one file that only the program's own user may read, and the list of public keys beside it.

`signing.key` holds the private seed. `verifiers.txt` holds one public key a line, the newest last: rotating
keeps the older lines, so that checkpoints signed with a former key can still be checked. `checkpoint.txt`
is the newest checkpoint, kept outside the database: who cuts off the end of the ledger there is found out.
"""

import base64
import datetime as dt
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from motcua.foundation.ledger.notes import PublicKey

PRIVATE, PUBLIC, WITNESS = "signing.key", "verifiers.txt", "checkpoint.txt"


class KeyTrouble(Exception):
    """The signing key cannot be used. The message is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The key checkpoints are signed with now."""

    name: str
    private: Ed25519PrivateKey

    @property
    def public(self) -> PublicKey:
        """Return its public half."""
        return PublicKey(self.name, self.private.public_key().public_bytes_raw())


def folder() -> Path:
    """Return the folder of keys."""
    return Path(settings.LEDGER_KEYS)


def ensure(at: dt.datetime) -> SigningKey:
    """Return the signing key, making one when there is none yet."""
    if not (folder() / PRIVATE).exists():
        return rotate(at)
    return current()


def current() -> SigningKey:
    """Return the signing key. Raises KeyTrouble when it is missing, damaged or readable by others."""
    path = folder() / PRIVATE
    try:
        name, seed = path.read_text().split()
        key = SigningKey(name, Ed25519PrivateKey.from_private_bytes(base64.b64decode(seed, validate=True)))
    except FileNotFoundError:
        raise KeyTrouble(f"Không thấy khóa ký ở {path}. Hãy chạy `motcua init`.") from None
    except OSError as error:
        raise KeyTrouble(f"Không đọc được khóa ký ở {path}: {error.strerror}.") from None
    except ValueError:
        raise KeyTrouble(f"Khóa ký ở {path} bị hỏng. Hãy phục hồi từ bản lưu hoặc đổi khóa.") from None
    if path.stat().st_mode & 0o077:
        raise KeyTrouble(f"Khóa ký ở {path} đang để người khác đọc được. Hãy chạy: chmod 600 {path}")
    if key.public not in trusted():
        raise KeyTrouble(f"Khóa công khai của {path} không có trong {PUBLIC}.")
    return key


def rotate(at: dt.datetime) -> SigningKey:
    """Make a new signing key; the former private half is gone, its public half stays listed."""
    folder().mkdir(parents=True, exist_ok=True)
    folder().chmod(0o700)
    private = Ed25519PrivateKey.generate()
    name = f"{settings.LEDGER_ORIGIN}/{at:%Y%m%d%H%M%S}"
    key = SigningKey(name, private)
    trust([key.public])
    _replace(PRIVATE, f"{name} {base64.b64encode(private.private_bytes_raw()).decode()}\n")
    return key


def trust(more: list[PublicKey]) -> None:
    """Add public keys to those that checkpoints are checked with; keys listed already change nothing."""
    new = [key for key in more if key not in trusted()]
    if new:
        with (folder() / PUBLIC).open("a") as listed:
            listed.writelines(f"{key.spelled()}\n" for key in new)


def remember(note: str) -> None:
    """Keep the newest checkpoint beside the keys. Raises KeyTrouble when the folder cannot be written."""
    try:
        if remembered() != note:
            _replace(WITNESS, note)
    except OSError as error:
        raise KeyTrouble(f"Không ghi được {folder() / WITNESS}: {error.strerror}.") from None


def remembered() -> str:
    """Return the checkpoint kept beside the keys, or "" when there is none."""
    path = folder() / WITNESS
    return path.read_text(errors="replace") if path.exists() else ""


def _replace(name: str, text: str) -> None:
    """Write a file of the folder in one step, never readable by others."""
    descriptor, fresh = tempfile.mkstemp(dir=folder(), prefix=f".{name}-")
    try:
        with os.fdopen(descriptor, "w") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        Path(fresh).replace(folder() / name)
    finally:
        Path(fresh).unlink(missing_ok=True)


def trusted() -> list[PublicKey]:
    """Return every public key this installation has signed with, the newest last."""
    path = folder() / PUBLIC
    if not path.exists():
        return []
    try:
        return [PublicKey.read(line) for line in path.read_text().splitlines() if line.strip()]
    except ValueError:
        raise KeyTrouble(f"Danh sách khóa công khai {path} bị hỏng.") from None
