"""Tables of plans, tasks, progress entries and initiatives."""

from typing import ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from motcua.foundation.organisation.models import Unit
from motcua.reform.entries import SEALED, Entry
from motcua.reform.plans.states import Area, PlanKind


class Plan(Entry):
    """A plan of the People's Committee: the year's reform plan, an emulation campaign with its theme, others.

    `document_code` is the symbol of the paper that carries it (`06/KH-UBND`), `basis` the higher papers
    that it implements.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "kind",
        "title",
        "theme",
        "year",
        "document_code",
        "issued_on",
        "ends_on",
        "basis",
        "note",
    )

    kind = models.CharField("loại", max_length=20, choices=[(k.value, k.label) for k in PlanKind])
    title = models.CharField("tên kế hoạch", max_length=400)
    theme = models.CharField("chủ đề", max_length=400, blank=True)
    year = models.PositiveSmallIntegerField("năm")
    document_code = models.CharField("số, ký hiệu văn bản", max_length=60)
    issued_on = models.DateField("ngày ban hành")
    ends_on = models.DateField("thực hiện đến ngày", null=True, blank=True)
    basis = models.CharField("thực hiện văn bản cấp trên", max_length=400, blank=True)
    note = models.CharField("ghi chú", max_length=1000, blank=True)

    class Meta(Entry.Meta):
        ordering = ("-issued_on", "id")
        indexes = (models.Index(fields=["agency", "issued_on"], name="plans_by_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="plan_ends_after_it_is_issued",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("issued_on")),
            ),
            models.UniqueConstraint(
                name="one_standing_plan_per_document",
                fields=["agency", "document_code", "issued_on"],
                condition=Q(voided_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.document_code} ({self.year})"


class Task(Entry):
    """One line of a plan: an area, what is to be done, its product, who leads, from when to when."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "plan",
        "code",
        "area",
        "title",
        "product",
        "lead",
        "cooperating",
        "starts_on",
        "due_on",
    )

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="tasks", verbose_name="kế hoạch")
    code = models.CharField("số thứ tự", max_length=20)
    area = models.CharField("lĩnh vực", max_length=20, choices=[(a.value, a.label) for a in Area])
    title = models.CharField("nhiệm vụ", max_length=600)
    product = models.CharField("sản phẩm", max_length=300)
    lead = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="chủ trì")
    cooperating = models.CharField("phối hợp", max_length=300, blank=True)
    starts_on = models.DateField("bắt đầu")
    due_on = models.DateField("hoàn thành trước hoặc trong ngày")

    class Meta(Entry.Meta):
        ordering = ("plan_id", "due_on", "code", "id")
        indexes = (models.Index(fields=["agency", "due_on"], name="plan_tasks_by_due_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="task_is_due_after_it_starts", condition=Q(due_on__gte=F("starts_on"))
            ),
            models.UniqueConstraint(
                name="one_standing_task_per_code", fields=["plan", "code"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.plan_id} {self.code}"


class Progress(Entry):
    """What was reported about a task on a day.

    `is_done` needs the document that proves it. `percent` is an estimate that a person typed: it is
    shown with that person's name and never counted.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "task",
        "on",
        "is_done",
        "percent",
        "note",
        "document_code",
    )

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="progress", verbose_name="nhiệm vụ")
    on = models.DateField("ngày")
    is_done = models.BooleanField("đã hoàn thành", default=False)
    percent = models.PositiveSmallIntegerField(
        "tỷ lệ do người nhập ước tính", null=True, blank=True, validators=(MaxValueValidator(100),)
    )
    note = models.CharField("nội dung", max_length=1000, blank=True)
    document_code = models.CharField("văn bản, tài liệu chứng minh", max_length=160, blank=True)

    class Meta(Entry.Meta):
        ordering = ("task_id", "on", "id")
        indexes = (models.Index(fields=["task", "on"], name="plan_progress_by_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="task_done_only_with_a_document", condition=Q(is_done=False) | ~Q(document_code="")
            ),
            models.CheckConstraint(
                name="progress_percent_up_to_100", condition=Q(percent=None) | Q(percent__lte=100)
            ),
        )

    def __str__(self) -> str:
        return f"{self.task_id} {self.on}"


class Initiative(Entry):
    """A new way of working that somebody proposed: the problem, the solution, the effect, whether it is recognised."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "title",
        "author",
        "unit",
        "on",
        "problem",
        "solution",
        "effect",
        "recognised_by",
    )

    title = models.CharField("tên sáng kiến, mô hình", max_length=400)
    author = models.CharField("tác giả", max_length=160)
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="bộ phận"
    )
    on = models.DateField("áp dụng từ ngày")
    problem = models.CharField("vấn đề", max_length=1000)
    solution = models.CharField("giải pháp", max_length=1000)
    effect = models.CharField("kết quả đo được", max_length=1000, blank=True)
    recognised_by = models.CharField("văn bản công nhận", max_length=160, blank=True)

    class Meta(Entry.Meta):
        ordering = ("-on", "id")
        indexes = (models.Index(fields=["agency", "on"], name="initiatives_by_day"),)

    def __str__(self) -> str:
        return self.title
