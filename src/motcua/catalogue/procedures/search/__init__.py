"""Search in people's own words: marks optional, southern and misspelt words understood. Pure: no framework."""

from motcua.catalogue.procedures.search.index import Document, Index, Match

__all__ = ["Document", "Index", "Match"]
