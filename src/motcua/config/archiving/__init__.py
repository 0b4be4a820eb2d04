"""Archiving: everything an installation keeps in one file, and back again.

Words: archive (a compressed tar), manifest (its last member: what is in it, with digests), dump (the database
as one file). An archive is written whole or not at all; one is put back only after every digest was checked.
"""

from motcua.config.archiving.manifest import BadArchive, Manifest
from motcua.config.archiving.packing import back_up
from motcua.config.archiving.unpacking import NotEmpty, restore

__all__ = ["BadArchive", "Manifest", "NotEmpty", "back_up", "restore"]
