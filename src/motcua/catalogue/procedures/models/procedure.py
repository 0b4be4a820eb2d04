"""Procedures and their versions. They belong to the whole installation: the law is one for all its wards."""

import datetime as dt
import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.catalogue.procedures.states import Confidence, VersionState
from motcua.foundation.ledger.models import SealedModel

Constraints = tuple[models.BaseConstraint, ...]


def holds_on(day: dt.date) -> Q:
    """Return the condition of dated rows that hold on a day (both ends inclusive, an empty end is open)."""
    return Q(valid_from__lte=day) & (Q(valid_to=None) | Q(valid_to__gte=day))


class Field(SealedModel):
    """A field of procedures (lĩnh vực): Hộ tịch, Chứng thực, Đất đai …"""

    sealed_fields: ClassVar[tuple[str, ...]] = ("code", "name", "position")

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=160)
    position = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class Procedure(SealedModel):
    """A procedure: only its national code and its field. What it asks for is in its versions."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("code", "field")

    code = models.CharField("mã thủ tục", max_length=20, unique=True)
    field = models.ForeignKey(Field, on_delete=models.PROTECT, related_name="procedures")

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.code


class VersionQuerySet(models.QuerySet["ProcedureVersion"]):
    """Versions that speak."""

    def published(self) -> "VersionQuerySet":
        """Keep published versions: the only ones the public may see."""
        return self.filter(state=VersionState.PUBLISHED)

    def on(self, day: dt.date) -> "VersionQuerySet":
        """Keep the versions valid on a day."""
        return self.filter(holds_on(day))


class ProcedureVersion(SealedModel):
    """All components of a procedure from a day to a day (NĐ 63/2010 Art 8.2, Art 15).

    JSON shapes: `steps` [{"who": "applicant"|"agency"|"", "text": str}], `subjects` [str],
    `legal_bases` [{"number": str, "title": str}], `results` [{"code": str, "name": str}],
    `aliases` [str] (how people call it). `extension_days` are working days added when something must be
    verified. `sensitive`: rating by a named person is not asked. `search_text` is folded and derived.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "procedure", "number", "name", "state", "valid_from", "valid_to", "decision_number", "decision_on",
        "decision_by", "steps", "subjects", "competent_agency", "conditions", "legal_bases", "results",
        "set_count", "extension_days", "extension_note", "sensitive", "confidence", "source", "aliases",
        "content_hash", "recorded_at", "published_at",
    )  # fmt: skip

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("phiên bản")
    name = models.CharField("tên thủ tục", max_length=1000)
    state = models.CharField(
        "trạng thái", max_length=10, choices=VersionState.choices, default=VersionState.DRAFT
    )
    valid_from = models.DateField("áp dụng từ ngày")
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    decision_number = models.CharField("số quyết định công bố", max_length=120, blank=True)
    decision_on = models.DateField("ngày quyết định", null=True, blank=True)
    decision_by = models.CharField("cơ quan công bố", max_length=200, blank=True)
    steps = models.JSONField("trình tự thực hiện", default=list, blank=True)
    subjects = models.JSONField("đối tượng thực hiện", default=list, blank=True)
    competent_agency = models.CharField("cơ quan giải quyết", max_length=500, blank=True)
    conditions = models.TextField("yêu cầu, điều kiện", blank=True)
    legal_bases = models.JSONField("căn cứ pháp lý", default=list, blank=True)
    results = models.JSONField("kết quả thực hiện", default=list, blank=True)
    set_count = models.PositiveSmallIntegerField("số bộ hồ sơ", default=1)
    extension_days = models.DecimalField(
        "số ngày làm việc được kéo dài", max_digits=6, decimal_places=2, null=True, blank=True
    )
    extension_note = models.CharField("khi nào được kéo dài", max_length=300, blank=True)
    sensitive = models.BooleanField("nhạy cảm", default=False)
    confidence = models.CharField(
        "mức kiểm chứng", max_length=12, choices=Confidence.choices, default=Confidence.UNVERIFIED
    )
    source = models.CharField("nguồn", max_length=500, blank=True)
    aliases = models.JSONField("cách gọi của người dân", default=list, blank=True)
    search_text = models.TextField(blank=True, editable=False)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    recorded_at = models.DateTimeField("nhập lúc")
    published_at = models.DateTimeField("công bố lúc", null=True, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ("procedure_id", "number")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="procedures_one_version_a_number", fields=["procedure", "number"]),
            models.CheckConstraint(
                name="procedures_version_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="procedures_published_has_its_moment",
                condition=Q(state=VersionState.PUBLISHED, published_at__isnull=False)
                | (~Q(state=VersionState.PUBLISHED) & Q(published_at=None)),
            ),
            models.UniqueConstraint(
                name="procedures_one_published_a_start",
                fields=["procedure", "valid_from"],
                condition=Q(state=VersionState.PUBLISHED),
            ),
            models.UniqueConstraint(
                name="procedures_one_open_published",
                fields=["procedure"],
                condition=Q(state=VersionState.PUBLISHED, valid_to=None),
            ),
            models.UniqueConstraint(
                name="procedures_one_draft_at_a_time",
                fields=["procedure"],
                condition=Q(state=VersionState.DRAFT),
            ),
        )
        indexes = (models.Index(fields=["state", "valid_from"], name="procedures_version_by_day"),)

    def __str__(self) -> str:
        return f"{self.name} (phiên bản {self.number})"

    @property
    def is_published(self) -> bool:
        """Return whether this version is published, and so closed to editing."""
        return self.state == VersionState.PUBLISHED


class Stamp(models.Model):
    """One row whose value is new after every change of the catalogue: what caches compare."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints: ClassVar[Constraints] = (
            models.CheckConstraint(name="procedures_one_stamp", condition=Q(id=1)),
        )

    def __str__(self) -> str:
        return str(self.value)
