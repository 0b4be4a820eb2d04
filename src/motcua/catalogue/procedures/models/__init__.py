"""Tables of the catalogue."""

from motcua.catalogue.procedures.models.listing import Listing, Posting
from motcua.catalogue.procedures.models.parts import Case, Fee, Method, RequiredPaper
from motcua.catalogue.procedures.models.procedure import Field, Procedure, ProcedureVersion, Stamp, holds_on

__all__ = [
    "Case",
    "Fee",
    "Field",
    "Listing",
    "Method",
    "Posting",
    "Procedure",
    "ProcedureVersion",
    "RequiredPaper",
    "Stamp",
    "holds_on",
]
