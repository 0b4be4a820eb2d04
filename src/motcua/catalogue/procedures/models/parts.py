"""Parts of a version: ways of filing with limit and fees, cases, papers to hand in."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.catalogue.procedures.models.procedure import Constraints, ProcedureVersion
from motcua.catalogue.procedures.states import Channel, Confidence, FeeKind, Unit
from motcua.foundation.ledger.models import SealedModel


def limit_is_whole(name: str) -> models.CheckConstraint:
    """Return the constraint that a limit has a value exactly when its unit counts something."""
    return models.CheckConstraint(
        name=name,
        condition=Q(limit_unit=Unit.NONE, limit_value=None)
        | (~Q(limit_unit=Unit.NONE) & Q(limit_value__gt=0)),
    )


class Limited(models.Model):
    """Has a time limit. `same_day` ("trong ngày") stands above value and unit."""

    limit_value = models.DecimalField("thời hạn", max_digits=7, decimal_places=2, null=True, blank=True)
    limit_unit = models.CharField("đơn vị", max_length=12, choices=Unit.choices, default=Unit.NONE)
    same_day = models.BooleanField("trong ngày", default=False)

    class Meta:
        abstract = True


class Method(Limited, SealedModel):
    """One way of filing, with its own limit and fees: the portal's records differ by channel."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "version", "channel", "limit_value", "limit_unit", "same_day", "note",
    )  # fmt: skip

    version = models.ForeignKey(ProcedureVersion, on_delete=models.PROTECT, related_name="methods")
    channel = models.CharField("kênh", max_length=8, choices=Channel.choices)
    note = models.TextField("ghi chú", blank=True)

    class Meta:
        ordering = ("version_id", "channel")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="procedures_one_method_a_channel", fields=["version", "channel"]),
            limit_is_whole("procedures_method_limit_is_whole"),
        )

    def __str__(self) -> str:
        return f"{self.version_id} {self.channel}"


class Fee(SealedModel):
    """One fee line of a method, valid by date, with the act that sets it.

    `amount` in đồng for one `unit`; 0 is free; empty: set by the provincial People's Council, see `note`.
    `tiers` [{"upto": pages, "amount": đồng}, …, {"amount": đồng}] and `ceiling` serve fees by page.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "method", "kind", "name", "amount", "unit", "tiers", "ceiling", "note", "valid_from", "valid_to",
        "source", "confidence",
    )  # fmt: skip

    method = models.ForeignKey(Method, on_delete=models.PROTECT, related_name="fees")
    kind = models.CharField("loại", max_length=6, choices=FeeKind.choices, default=FeeKind.CHARGE)
    name = models.CharField("tên khoản", max_length=300, blank=True)
    amount = models.PositiveBigIntegerField("mức (đồng)", null=True, blank=True)
    unit = models.CharField("tính cho", max_length=60, blank=True)
    tiers = models.JSONField("bậc", default=list, blank=True)
    ceiling = models.PositiveBigIntegerField("tối đa (đồng)", null=True, blank=True)
    note = models.TextField("ghi chú", blank=True)
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    source = models.CharField("căn cứ", max_length=300, blank=True)
    confidence = models.CharField(
        "mức kiểm chứng", max_length=12, choices=Confidence.choices, default=Confidence.UNVERIFIED
    )

    class Meta:
        ordering = ("method_id", "valid_from", "id")
        constraints: ClassVar[Constraints] = (
            models.CheckConstraint(
                name="procedures_fee_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_from=None) | Q(valid_to__gte=F("valid_from")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.amount}"


class Case(Limited, SealedModel):
    """A case of a procedure (trường hợp) with papers of its own and maybe its own limit."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "version", "name", "position", "limit_value", "limit_unit", "same_day",
    )  # fmt: skip

    version = models.ForeignKey(ProcedureVersion, on_delete=models.PROTECT, related_name="cases")
    name = models.TextField("trường hợp")
    position = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        ordering = ("version_id", "position")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="procedures_one_case_a_place", fields=["version", "position"]),
            limit_is_whole("procedures_case_limit_is_whole"),
        )

    def __str__(self) -> str:
        return self.name


class RequiredPaper(SealedModel):
    """A paper of the dossier. `is_note` marks rows that only explain (quantity 0 in national records).

    `replaceable_by` says by which data the paper is replaced (NQ 66.7/2025/NQ-CP).
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "version", "case", "position", "name", "originals", "copies", "certified", "form_name",
        "replaceable_by", "note", "is_note",
    )  # fmt: skip

    version = models.ForeignKey(ProcedureVersion, on_delete=models.PROTECT, related_name="papers")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="papers")
    position = models.PositiveSmallIntegerField("thứ tự", default=0)
    name = models.TextField("tên giấy tờ")
    originals = models.PositiveSmallIntegerField("bản chính", default=1)
    copies = models.PositiveSmallIntegerField("bản sao", default=0)
    certified = models.BooleanField("bản sao phải chứng thực", default=False)
    form_name = models.CharField("mẫu", max_length=300, blank=True)
    replaceable_by = models.CharField("được thay bằng dữ liệu", max_length=200, blank=True)
    note = models.TextField("ghi chú", blank=True)
    is_note = models.BooleanField("chỉ là lưu ý", default=False)

    class Meta:
        ordering = ("version_id", "position")
        constraints: ClassVar[Constraints] = (
            models.UniqueConstraint(name="procedures_one_paper_a_place", fields=["version", "position"]),
        )

    def __str__(self) -> str:
        return self.name
