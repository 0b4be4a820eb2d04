"""The only door through which the catalogue changes. Every change is an event and gives caches a new stamp."""

from motcua.catalogue.procedures.actions.fields import arrange_fields
from motcua.catalogue.procedures.actions.listing import (
    commit,
    list_procedure,
    post_procedure,
    post_procedures,
    unlist,
    void_posting,
)
from motcua.catalogue.procedures.actions.versions import (
    draft_version,
    drop_draft,
    end_version,
    publish_version,
    rewrite_draft,
)

__all__ = [
    "arrange_fields",
    "commit",
    "draft_version",
    "drop_draft",
    "end_version",
    "list_procedure",
    "post_procedure",
    "post_procedures",
    "publish_version",
    "rewrite_draft",
    "unlist",
    "void_posting",
]
