"""Tables of offers and ratings."""

import datetime as dt
import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.casework.dossiers.models import Dossier
from motcua.casework.feedback.states import Channel, Level
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Unit


class Offer(SealedModel):
    """The applicant of a finished dossier may rate: offered once, at the moment of its result.

    `happened_at` is that moment, `recorded_at` when it was written down. Silence stays an offer without
    a rating: it is counted, and never as satisfaction.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "dossier", "happened_at", "recorded_at")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    dossier = models.OneToOneField(
        Dossier, on_delete=models.PROTECT, related_name="offer_of_rating", verbose_name="hồ sơ"
    )
    happened_at = models.DateTimeField("mời lúc")
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        ordering = ("happened_at", "id")
        indexes = (models.Index(fields=["agency", "happened_at"], name="feedback_offers_by_moment"),)

    def __str__(self) -> str:
        return str(self.pk)


class Rating(SealedModel):
    """One opinion: the level on the whole, levels by aspect, reasons, words.

    It names nobody. `offer` is kept so that a link works once and so that indices by dossier can be
    computed; no question of this room hands it out. `answers` maps aspects to levels, `reasons` maps
    reasons to the aspect each belongs to. `entered_by` names the officer who typed a paper slip, else "".
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "unit",
        "offer",
        "channel",
        "scale",
        "level",
        "answers",
        "reasons",
        "words",
        "happened_at",
        "recorded_at",
        "entered_by",
        "voided_at",
        "void_reason",
    )

    # Not the time-ordered key of other rows: it would tell an officer the second in which somebody rated.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="bộ phận")
    offer = models.OneToOneField(
        Offer, null=True, blank=True, on_delete=models.PROTECT, related_name="rating", verbose_name="lượt mời"
    )
    channel = models.CharField("hình thức", max_length=10, choices=[(c.value, c.label) for c in Channel])
    scale = models.CharField("thang điểm", max_length=20)
    level = models.CharField("mức chung", max_length=20, choices=[(one.value, one.label) for one in Level])
    answers = models.JSONField("mức theo từng mặt", default=dict)
    reasons = models.JSONField("lý do", default=dict)
    words = models.TextField("ý kiến bằng lời", blank=True)
    happened_at = models.DateTimeField("đánh giá lúc")
    recorded_at = models.DateTimeField("ghi lúc")
    entered_by = models.CharField("người nhập phiếu giấy", max_length=160, blank=True)
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        ordering = ("happened_at", "id")
        indexes = (models.Index(fields=["agency", "happened_at"], name="feedback_ratings_by_moment"),)
        constraints = (
            models.CheckConstraint(
                name="rating_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
            models.CheckConstraint(
                name="rating_has_a_known_level", condition=Q(level__in=[one.value for one in Level])
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)

    def voided_by(self, moment: dt.datetime) -> bool:
        """Return whether the rating had been voided at a moment."""
        return self.voided_at is not None and self.voided_at <= moment


def known_at(moment: dt.datetime, prefix: str = "") -> Q:
    """Return the condition "written down by then and not yet voided then", for ratings."""
    recorded = Q(**{f"{prefix}recorded_at__lte": moment})
    standing = Q(**{f"{prefix}voided_at": None}) | Q(**{f"{prefix}voided_at__gt": moment})
    return recorded & standing
