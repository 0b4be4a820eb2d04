"""What a figure counts: the kind and keys of records, and how one record is shown.

Rooms that are counted hand these upwards; rooms that count freeze and open them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Records:
    """Records of one kind, by key, in a stable order. `len()` is the count."""

    kind: str
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def __add__(self, other: "Records") -> "Records":
        """Put two lists of the same kind together. Raises ValueError for different kinds."""
        if self.kind != other.kind:
            raise ValueError(f"{self.kind} and {other.kind} are not counted together")
        return Records(self.kind, self.keys + other.keys)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record as a reader sees it, personal data already masked where it must be.

    `url_name` names the page of the record ("" where the reader may not open it).
    """

    key: str
    when: str
    what: str
    where: str = ""
    detail: str = ""
    url_name: str = ""
    voided: bool = False
