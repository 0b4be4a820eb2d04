"""Recommendations, the answers given, the judgements on them and the reminders sent."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.oversight.recommendations.states import Addressee, Comparison, Standing, Step
from motcua.records.documents.models import Document


class Recommendation(SealedModel):
    """What a Council body asks of someone: the act, by when, how one will see that it was done.

    `source` names where it comes from before it has a paper (`appraisal:<key>`); `document` is that
    paper once issued. The baseline is the indicator's two counts when the recommendation was written.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "code",
        "body",
        "source",
        "document",
        "addressee",
        "text",
        "product",
        "due_on",
        "answer_due_on",
        "indicator",
        "comparison",
        "target_hundredths",
        "baseline_numerator",
        "baseline_denominator",
        "standing",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    code = models.CharField("mã", max_length=20)
    body = models.ForeignKey(
        CouncilBody, on_delete=models.PROTECT, related_name="+", verbose_name="bên kiến nghị"
    )
    source = models.CharField("nguồn", max_length=80)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="văn bản"
    )
    addressee = models.CharField("gửi đến", max_length=12, choices=Addressee)
    position = models.PositiveSmallIntegerField("thứ tự")
    text = models.TextField("nội dung kiến nghị")
    product = models.CharField("kết quả phải có", max_length=300)
    due_on = models.DateField("hạn thực hiện")
    answer_due_on = models.DateField("hạn trả lời", null=True, blank=True)
    indicator = models.CharField("chỉ tiêu đo", max_length=20, blank=True)
    comparison = models.CharField("mục tiêu", max_length=10, choices=Comparison, blank=True)
    target_hundredths = models.PositiveIntegerField("mức, phần trăm của đơn vị", null=True, blank=True)
    baseline_numerator = models.BigIntegerField("tử số ban đầu", null=True, blank=True)
    baseline_denominator = models.BigIntegerField("mẫu số ban đầu", null=True, blank=True)
    baseline_since = models.DateField("kỳ ban đầu từ", null=True, blank=True)
    baseline_until = models.DateField("kỳ ban đầu đến", null=True, blank=True)
    standing = models.CharField("tình trạng", max_length=14, choices=Standing, default=Standing.DRAFT)
    sent_at = models.DateTimeField("gửi lúc", null=True, blank=True)
    written_by = models.CharField("người viết", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        ordering = ("source", "addressee", "position")
        constraints = (
            models.UniqueConstraint(fields=["agency", "code"], name="recommendation_has_own_code"),
            models.CheckConstraint(
                name="recommendation_target_is_whole_or_absent",
                condition=Q(indicator="", comparison="", target_hundredths=None)
                | (~Q(indicator="") & ~Q(comparison="") & Q(target_hundredths__isnull=False)),
            ),
            models.CheckConstraint(
                name="recommendation_says_what_and_shows_how", condition=~Q(text="") & ~Q(product="")
            ),
        )
        indexes = (
            models.Index(fields=["agency", "standing", "due_on"], name="recommendation_by_due_day"),
            models.Index(fields=["source"], name="recommendation_by_source"),
        )

    def __str__(self) -> str:
        return self.code


class Answer(SealedModel):
    """What the addressee says was done, with the paper that says so."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "recommendation",
        "text",
        "document_code",
        "answered_on",
        "entered_by",
    )

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="answers")
    text = models.TextField("nội dung trả lời")
    document_code = models.CharField("văn bản trả lời", max_length=160)
    answered_on = models.DateField("ngày trả lời")
    entered_by = models.CharField("người nhập", max_length=160)
    recorded_at = models.DateTimeField("nhập lúc")

    class Meta:
        ordering = ("recorded_at", "id")

    def __str__(self) -> str:
        return self.document_code


class Judgement(SealedModel):
    """How the Council body judges what was done, with the indicator's two counts of that moment."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "recommendation",
        "standing",
        "note",
        "numerator",
        "denominator",
        "judged_by",
    )

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="judgements")
    standing = models.CharField("đánh giá", max_length=14, choices=Standing)
    note = models.TextField("nhận xét")
    numerator = models.BigIntegerField("tử số", null=True, blank=True)
    denominator = models.BigIntegerField("mẫu số", null=True, blank=True)
    judged_by = models.CharField("người đánh giá", max_length=160)
    recorded_at = models.DateTimeField("đánh giá lúc")

    class Meta:
        ordering = ("recorded_at", "id")

    def __str__(self) -> str:
        return self.standing


class Reminder(SealedModel):
    """One urging, a step of the ladder."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("recommendation", "step", "note", "sent_by")

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="reminders")
    step = models.PositiveSmallIntegerField("bước", choices=Step)
    note = models.CharField("nội dung", max_length=500, blank=True)
    sent_by = models.CharField("người gửi", max_length=160)
    recorded_at = models.DateTimeField("gửi lúc")

    class Meta:
        ordering = ("recorded_at", "id")

    def __str__(self) -> str:
        return str(self.step)
