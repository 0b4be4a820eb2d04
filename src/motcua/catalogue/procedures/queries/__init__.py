"""The only door for questions about the catalogue."""

from motcua.catalogue.procedures.promises import Promise
from motcua.catalogue.procedures.queries.books import Book, Entry, Hit, Place, book, search
from motcua.catalogue.procedures.queries.leaves import Leaf, leaf
from motcua.catalogue.procedures.queries.listings import (
    PostingTally,
    listing_on,
    listings,
    posting,
    posting_tally,
    postings,
    rows,
)
from motcua.catalogue.procedures.queries.offers import Offer, offer
from motcua.catalogue.procedures.queries.versions import (
    access_version,
    codes_with_draft,
    fee_lines,
    procedure,
    promise,
    to_draft,
    version_on,
    versions_of,
)

__all__ = [
    "Book",
    "Entry",
    "Hit",
    "Leaf",
    "Offer",
    "Place",
    "PostingTally",
    "Promise",
    "access_version",
    "book",
    "codes_with_draft",
    "fee_lines",
    "leaf",
    "listing_on",
    "listings",
    "offer",
    "posting",
    "posting_tally",
    "postings",
    "procedure",
    "promise",
    "rows",
    "search",
    "to_draft",
    "version_on",
    "versions_of",
]
