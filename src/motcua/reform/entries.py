"""What every row of this floor has in common: it was entered at a moment and may be voided at another.

So a count can be taken as it stood at any moment: an entry is known from `recorded_at` until
`voided_at`. The day on which the thing itself happened is a field of each table.
"""

import datetime as dt
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency
from motcua.kernel.records import Records

SEALED = ("agency", "recorded_at", "entered_by", "voided_at", "void_reason")


class Confidence(models.TextChoices):
    """How far a rule or a wording has been checked against its source."""

    VERIFIED = "verified", "đã kiểm chứng"
    SECONDARY = "secondary", "nguồn thứ cấp"
    UNVERIFIED = "unverified", "chưa kiểm chứng"


class Entry(SealedModel):
    """A row somebody entered. Nothing is deleted: a wrong one is voided with a reason and kept."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    recorded_at = models.DateTimeField("nhập lúc")
    entered_by = models.CharField("người nhập", max_length=160)
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
        )

    @property
    def is_voided(self) -> bool:
        """Return whether the entry has been voided by now."""
        return self.voided_at is not None

    def voided_by(self, moment: dt.datetime) -> bool:
        """Return whether the entry had been voided at a moment."""
        return self.voided_at is not None and self.voided_at <= moment


def known_at(moment: dt.datetime, prefix: str = "") -> Q:
    """Return the condition "entered by then and not yet voided then".

    `prefix` reaches a related entry (`"task__"`).
    """
    recorded = Q(**{f"{prefix}recorded_at__lte": moment})
    standing = Q(**{f"{prefix}voided_at": None}) | Q(**{f"{prefix}voided_at__gt": moment})
    return recorded & standing


def counted(kind: str, rows: "models.QuerySet[Any]") -> Records:
    """Return the keys of a queryset of entries as records, in the queryset's order. One statement."""
    return Records(kind, tuple(str(pk) for pk in rows.values_list("pk", flat=True)))
