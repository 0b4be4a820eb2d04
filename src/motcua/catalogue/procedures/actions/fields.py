"""Acts on fields of procedures."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from motcua.catalogue.procedures import permissions, stamping, writing
from motcua.catalogue.procedures.models import Field
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import storing, text


@transaction.atomic
def arrange_fields(names: Sequence[str], *, by: Actor, at: dt.datetime) -> list[Field]:
    """Put fields in an order, making those that are new. Returns what changed; the same order changes nothing."""
    permissions.may_write(by)
    present = {field.code: field for field in Field.objects.all()}
    touched: list[Field] = []
    for position, name in enumerate(map(text.tidy, names), start=1):
        code = writing.field_code(name)
        field = present.get(code)
        if field is None:
            touched.append(storing.add(Field(code=code, name=name, position=position)))
        elif field.position != position:
            field.position = position
            touched.append(storing.change(field, "position"))
    if touched:
        payload = {"fields": [field.code for field in touched]}
        ledger.record(
            kind="field.arrange",
            agency="",
            subject="catalogue:fields",
            by=by.ref,
            at=at,
            payload=payload,
            rows=touched,
        )
        stamping.renew()
    return touched
