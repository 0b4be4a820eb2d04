"""Reading: any Vietnamese administrative text into identity, references, dates, numbers, claims and structure.

Pure: no database, no Django. Words: quantity (a number with its unit), reference, claim (a statement that
can be recomputed), verdict, offset (characters of the extracted text; `text[start:end]` is what was read).
Doors: `extract` turns a file into text, `read` turns text into a `Reading`.
"""

from motcua.records.reading.extraction import Unreadable, extract
from motcua.records.reading.quantities import Quantity
from motcua.records.reading.reader import Reading, read
from motcua.records.reading.shapes import Claim, Heading, Identity, Reference, Verdict, WrittenDate

__all__ = [
    "Claim",
    "Heading",
    "Identity",
    "Quantity",
    "Reading",
    "Reference",
    "Unreadable",
    "Verdict",
    "WrittenDate",
    "extract",
    "read",
]
