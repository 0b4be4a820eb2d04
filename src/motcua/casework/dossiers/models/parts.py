"""What belongs to a dossier: its list of papers; and the series from which numbers are taken."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency

Constraints = tuple[models.BaseConstraint, ...]


class DossierPaper(SealedModel):
    """One line of the papers received, or asked for. `request` counts the requests for supplements; 0: received."""

    class Stage(models.TextChoices):
        """Whether a paper came with the dossier or was asked for later."""

        RECEIVED = "received", "Đã nhận"
        REQUESTED = "requested", "Yêu cầu bổ sung"

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "dossier", "stage", "request", "position", "name", "originals", "certified", "copies", "note",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="papers", db_index=False
    )
    stage = models.CharField("loại", max_length=10, choices=Stage.choices)
    request = models.PositiveSmallIntegerField("lần yêu cầu", default=0)
    position = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("tên giấy tờ", max_length=500)
    originals = models.PositiveSmallIntegerField("bản chính", default=0)
    certified = models.PositiveSmallIntegerField("bản chứng thực", default=0)
    copies = models.PositiveSmallIntegerField("bản sao", default=0)
    note = models.CharField("ghi chú", max_length=300, blank=True)

    class Meta:
        ordering = ("dossier_id", "stage", "request", "position")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(
                name="dossiers_one_paper_a_position", fields=["dossier", "stage", "request", "position"]
            ),
            models.CheckConstraint(name="dossiers_paper_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="dossiers_only_requested_papers_belong_to_a_request",
                condition=Q(stage="received", request=0) | Q(stage="requested", request__gte=1),
            ),
        )

    def __str__(self) -> str:
        return self.name


class DossierSeries(models.Model):
    """The last number given in a series: one row an agency, kind and period. `prefix` never changes."""

    class Kind(models.TextChoices):
        """What is numbered; codes by the day, letters by the year (its first day)."""

        RECEPTION = "reception", "Mã hồ sơ"
        REGISTRATION = "registration", "Mã đăng ký"
        APOLOGY = "apology", "Phiếu xin lỗi"

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField("loại", max_length=12, choices=Kind.choices)
    period = models.DateField("kỳ")
    prefix = models.CharField("mã định danh", max_length=35, blank=True)
    last = models.PositiveIntegerField("số cuối", default=0)

    class Meta:
        ordering = ("agency_id", "kind", "period")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="dossiers_one_series_a_period", fields=["agency", "kind", "period"]),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.period}: {self.last}"
