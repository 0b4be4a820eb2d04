"""Rules of a ward's own, beside the law of the land: from its province, or chosen where the law lets it choose."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Dated, DatedQuerySet
from motcua.records.legislation.states import Confidence


class OwnRule(Dated, SealedModel):
    """What a parameter is for one agency, by date, with its source. At most one open row per parameter."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "name",
        "value",
        "source",
        "confidence",
        "valid_from",
        "valid_to",
        "recorded_at",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    name = models.CharField("tham số", max_length=60)
    value = models.CharField("giá trị", max_length=120)
    source = models.CharField("căn cứ", max_length=200)
    confidence = models.CharField("kiểm chứng", max_length=20, choices=Confidence.choices)
    recorded_at = models.DateTimeField("ghi lúc")

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ("agency_id", "name", "valid_from")
        constraints = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                name="one_open_rule_per_parameter", fields=["agency", "name"], condition=Q(valid_to=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} = {self.value}"
