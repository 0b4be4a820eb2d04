"""Static files under names that carry their digest, compressed once."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Names files by digest; a font that could not be brought keeps its plain name, and pages use the system's."""

    def hashed_name(self, name: str, content: Any = None, filename: str | None = None) -> str:
        """Return the name with the digest. Raises ValueError for missing files that are not brought at set-up."""
        try:
            return str(super().hashed_name(name, content, filename))
        except ValueError:
            if not name.startswith("vendor/"):
                raise
            return name
