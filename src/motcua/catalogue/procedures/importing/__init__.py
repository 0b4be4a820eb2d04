"""Import of procedures from files: the national records' shape (JSON) and our own (TOML).

Reading is pure and tolerant: whatever is odd in a record is reported, not refused. A file that cannot be
read at all ends with one clear sentence. Everything or nothing is written; the same file again changes nothing.
"""

from motcua.catalogue.procedures.importing.demo import DEMO, list_demo, load_demo
from motcua.catalogue.procedures.importing.loading import ImportReport, import_file
from motcua.catalogue.procedures.importing.national import parse
from motcua.catalogue.procedures.importing.reading import Unreadable, read
from motcua.catalogue.procedures.importing.report import Kind, Oddity

__all__ = [
    "DEMO",
    "ImportReport",
    "Kind",
    "Oddity",
    "Unreadable",
    "import_file",
    "list_demo",
    "load_demo",
    "parse",
    "read",
]
