"""Internal keys: UUIDv7, so that rows written together lie together."""

import uuid

import uuid6


def new() -> uuid.UUID:
    """Return a fresh time-ordered key."""
    return uuid.UUID(bytes=uuid6.uuid7().bytes)
