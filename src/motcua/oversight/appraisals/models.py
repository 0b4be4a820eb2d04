"""Assignments, appraisals, meetings, checked figures and findings."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.insight.reports.models import Figure, Report
from motcua.oversight.appraisals.states import FindingKind, Stage, Turn, Verdict
from motcua.records.documents.models import Document


class Appraisal(SealedModel):
    """A Board's appraisal of one report, as the Standing Body assigned it."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "report",
        "body",
        "assigned_on",
        "assignment_code",
        "due_on",
        "session_on",
        "stage",
        "conclusion",
        "document",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="+", verbose_name="báo cáo")
    body = models.ForeignKey(CouncilBody, on_delete=models.PROTECT, related_name="+", verbose_name="Ban")
    assigned_on = models.DateField("ngày phân công")
    assignment_code = models.CharField("văn bản phân công", max_length=80)
    assigned_by = models.CharField("người phân công", max_length=160)
    due_on = models.DateField("hạn gửi báo cáo thẩm tra")
    session_on = models.DateField("ngày khai mạc kỳ họp", null=True, blank=True)
    session_name = models.CharField("kỳ họp", max_length=160, blank=True)
    stage = models.CharField("bước", max_length=12, choices=Stage, default=Stage.ASSIGNED)
    conclusion = models.TextField("kết luận, đề nghị", blank=True)
    document = models.OneToOneField(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="văn bản"
    )
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        ordering = ("-assigned_on", "-recorded_at")
        constraints = (
            models.UniqueConstraint(
                fields=["report", "body"],
                condition=~Q(stage=Stage.DROPPED),
                name="one_appraisal_of_a_report_by_a_board",
            ),
            models.CheckConstraint(
                name="issued_appraisal_has_its_document",
                condition=Q(stage__in=[Stage.ISSUED, Stage.PRESENTED], document__isnull=False)
                | Q(stage__in=[Stage.ASSIGNED, Stage.CALLED, Stage.MET, Stage.DROPPED], document=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.body_id} {self.report_id}"

    @property
    def source(self) -> str:
        """Return the name under which recommendations of this appraisal are kept."""
        return f"appraisal:{self.pk}"


class Meeting(SealedModel):
    """The Board's meeting, in the order of the law, with its minutes."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "appraisal",
        "held_at",
        "place",
        "chair",
        "secretary",
        "late_reason",
        "votes_for",
        "votes_against",
        "votes_abstained",
        "closed_at",
    )

    appraisal = models.OneToOneField(Appraisal, on_delete=models.PROTECT, related_name="meeting")
    held_at = models.DateTimeField("họp lúc")
    closed_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    place = models.CharField("nơi họp", max_length=200)
    chair = models.CharField("chủ tọa", max_length=120, blank=True)
    secretary = models.CharField("thư ký", max_length=120, blank=True)
    late_reason = models.CharField("lý do họp muộn hơn luật định", max_length=300, blank=True)
    votes_for = models.PositiveSmallIntegerField("tán thành", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("không tán thành", null=True, blank=True)
    votes_abstained = models.PositiveSmallIntegerField("không biểu quyết", null=True, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        ordering = ("held_at",)

    def __str__(self) -> str:
        return f"{self.appraisal_id} {self.held_at}"


class Attendee(SealedModel):
    """Who was to come, in what capacity, and whether they came."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "meeting",
        "name",
        "capacity",
        "is_member",
        "was_present",
        "reason",
    )

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendees")
    name = models.CharField("họ và tên", max_length=120)
    capacity = models.CharField("tư cách", max_length=160)
    is_member = models.BooleanField("thành viên Ban")
    was_present = models.BooleanField("có mặt")
    reason = models.CharField("lý do vắng", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("thứ tự")

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["meeting", "position"], name="attendee_has_own_place"),
        )

    def __str__(self) -> str:
        return self.name


class Statement(SealedModel):
    """What was said in one turn of the meeting."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("meeting", "turn", "speaker", "text", "position")

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="statements")
    turn = models.PositiveSmallIntegerField("phần", choices=Turn)
    speaker = models.CharField("người phát biểu", max_length=160)
    text = models.TextField("nội dung")
    position = models.PositiveSmallIntegerField("thứ tự")

    class Meta:
        ordering = ("turn", "position")

    def __str__(self) -> str:
        return f"{self.turn} {self.speaker}"


class FigureCheck(SealedModel):
    """What the Board says of one figure, after opening it. The latest one stands; earlier ones are kept."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "appraisal",
        "figure",
        "verdict",
        "note",
        "recount_numerator",
        "recount_denominator",
        "holds",
        "checked_by",
    )

    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="checks")
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField("nhận định", max_length=14, choices=Verdict)
    note = models.CharField("ghi chú", max_length=500, blank=True)
    recount_numerator = models.BigIntegerField("tử số đếm lại")
    recount_denominator = models.BigIntegerField("mẫu số đếm lại", null=True, blank=True)
    holds = models.BooleanField("đếm lại ra đúng bản ghi đã chốt")
    checked_by = models.CharField("người kiểm", max_length=160)
    recorded_at = models.DateTimeField("kiểm lúc")

    class Meta:
        ordering = ("recorded_at", "id")

    def __str__(self) -> str:
        return f"{self.figure_id} {self.verdict}"


class Finding(SealedModel):
    """A strength, a shortcoming or a cause, with the evidence it stands on."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "appraisal",
        "kind",
        "text",
        "figure",
        "evidence",
        "position",
        "voided_at",
        "void_reason",
    )

    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField("loại", max_length=12, choices=FindingKind)
    text = models.TextField("nội dung")
    figure = models.ForeignKey(
        Figure, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="số liệu"
    )
    evidence = models.CharField("bằng chứng khác", max_length=500, blank=True)
    position = models.PositiveSmallIntegerField("thứ tự")
    written_by = models.CharField("người viết", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")
    voided_at = models.DateTimeField("bỏ lúc", null=True, blank=True)
    void_reason = models.CharField("lý do bỏ", max_length=300, blank=True)

    class Meta:
        ordering = ("kind", "position")
        constraints = (
            models.CheckConstraint(
                name="finding_stands_on_evidence", condition=Q(figure__isnull=False) | ~Q(evidence="")
            ),
            models.CheckConstraint(
                name="finding_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
        )

    def __str__(self) -> str:
        return self.text[:60]
