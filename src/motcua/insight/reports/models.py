"""Reports, their sections, the figures frozen at issue and those typed by hand."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency
from motcua.insight.reports.states import Level, ReportState
from motcua.records.documents.models import Document


class Report(SealedModel):
    """One report of a People's Committee: a period, prose in sections, figures by reference.

    `cut_off` is the moment as of which every figure is counted; it is set when the report is issued
    and never moves. `document` is the official document under which it went out.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "title",
        "since",
        "until",
        "state",
        "cut_off",
        "document",
        "replaces",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    title = models.CharField("trích yếu", max_length=500)
    since = models.DateField("từ ngày")
    until = models.DateField("đến ngày")
    state = models.CharField("tình trạng", max_length=10, choices=ReportState, default=ReportState.DRAFT)
    cut_off = models.DateTimeField("thời điểm chốt số liệu", null=True, blank=True)
    document = models.OneToOneField(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="văn bản"
    )
    replaces = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replacement",
        verbose_name="thay cho",
    )
    written_by = models.CharField("người soạn", max_length=160)
    recorded_at = models.DateTimeField("lập lúc")

    class Meta:
        ordering = ("-since", "-recorded_at")
        constraints = (
            models.CheckConstraint(
                name="report_period_ends_after_it_begins", condition=Q(until__gte=F("since"))
            ),
            models.CheckConstraint(
                name="report_issued_has_cut_off_and_document",
                condition=Q(state=ReportState.DRAFT, cut_off=None, document=None)
                | (~Q(state=ReportState.DRAFT) & Q(cut_off__isnull=False, document__isnull=False)),
            ),
        )
        indexes = (models.Index(fields=["agency", "since"], name="report_by_agency_and_period"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        """Return whether the report can still be written."""
        return self.state == ReportState.DRAFT


class Section(SealedModel):
    """One heading and its prose; numbers stand in it as references."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("report", "position", "level", "heading", "body")

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="sections")
    position = models.PositiveSmallIntegerField("thứ tự")
    level = models.PositiveSmallIntegerField("cấp", choices=Level, default=Level.ITEM)
    heading = models.CharField("tiêu đề", max_length=300)
    body = models.TextField("nội dung", blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["report", "position"], name="report_section_has_own_position"),
        )

    def __str__(self) -> str:
        return self.heading


class Figure(SealedModel):
    """What an indicator answered at the cut-off: two counts and the digest of the keys counted.

    `short_code` is printed beside its QR code, for hands that have no camera.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "report",
        "code",
        "short_code",
        "numerator",
        "denominator",
        "decimals",
        "keys_digest",
    )

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="figures")
    code = models.CharField("chỉ tiêu", max_length=20)
    short_code = models.CharField("mã mở số liệu", max_length=8, unique=True)
    position = models.PositiveSmallIntegerField("thứ tự")
    numerator = models.BigIntegerField("tử số")
    denominator = models.BigIntegerField("mẫu số", null=True, blank=True)
    decimals = models.PositiveSmallIntegerField("số chữ số thập phân")
    keys_digest = models.CharField("dấu vân tay bản ghi", max_length=64)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=["report", "code"], name="report_figure_stands_once"),)

    def __str__(self) -> str:
        return f"{self.code} {self.report_id}"


class TypedFigure(SealedModel):
    """A number that no record shows: someone answers for it, with a reason and a paper. Marked when printed."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "report",
        "code",
        "title",
        "value",
        "whole",
        "unit",
        "author",
        "reason",
        "document_code",
        "entered_at",
    )

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="typed_figures")
    code = models.CharField("mã", max_length=20)
    title = models.CharField("tên số liệu", max_length=300)
    value = models.BigIntegerField("số")
    whole = models.BigIntegerField("mẫu số", null=True, blank=True)
    unit = models.CharField("đơn vị tính", max_length=60)
    author = models.CharField("người nhập", max_length=160)
    reason = models.CharField("lý do nhập tay", max_length=500)
    document_code = models.CharField("căn cứ văn bản", max_length=160)
    entered_at = models.DateTimeField("nhập lúc")

    class Meta:
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["report", "code"], name="typed_figure_has_own_code"),
            models.CheckConstraint(
                name="typed_figure_says_why_and_by_what",
                condition=~Q(reason="") & ~Q(document_code="") & ~Q(author=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
