"""Tables of courses, nominations and attendances."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.foundation.organisation.models import Account, Unit
from motcua.reform.entries import SEALED, Entry
from motcua.reform.training.states import Subject


class Course(Entry):
    """A class or course: what it teaches, who holds it, when, and how many hours one attendant sits in it."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        *SEALED,
        "title",
        "subject",
        "organiser",
        "document_code",
        "place",
        "starts_on",
        "ends_on",
        "hours",
    )

    title = models.CharField("tên lớp", max_length=400)
    subject = models.CharField("nội dung", max_length=30, choices=[(s.value, s.label) for s in Subject])
    organiser = models.CharField("cơ quan tổ chức", max_length=200)
    document_code = models.CharField("văn bản triệu tập", max_length=160, blank=True)
    place = models.CharField("địa điểm, hình thức", max_length=200, blank=True)
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến ngày")
    hours = models.PositiveSmallIntegerField("số giờ", help_text="Số giờ học của một người dự hết lớp.")

    class Meta(Entry.Meta):
        ordering = ("-starts_on", "id")
        indexes = (models.Index(fields=["agency", "starts_on"], name="training_courses_by_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="course_ends_after_it_starts", condition=Q(ends_on__gte=F("starts_on"))
            ),
        )

    def __str__(self) -> str:
        return self.title


class Nomination(Entry):
    """Somebody was sent to a course. Whether they came is an attendance."""

    sealed_fields: ClassVar[tuple[str, ...]] = (*SEALED, "course", "account", "unit")

    course = models.ForeignKey(
        Course, on_delete=models.PROTECT, related_name="nominations", verbose_name="lớp"
    )
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="+", verbose_name="người được cử"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="bộ phận")

    class Meta(Entry.Meta):
        ordering = ("course_id", "id")
        constraints = (
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                name="one_standing_nomination_each", fields=["course", "account"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.course_id} {self.account_id}"


class Attendance(Entry):
    """One person attended one course: one lượt. The same person at another course is another lượt."""

    sealed_fields: ClassVar[tuple[str, ...]] = (*SEALED, "course", "account", "unit", "attended_on", "hours")

    course = models.ForeignKey(
        Course, on_delete=models.PROTECT, related_name="attendances", verbose_name="lớp"
    )
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", verbose_name="người dự")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="bộ phận")
    attended_on = models.DateField("ngày dự")
    hours = models.PositiveSmallIntegerField("số giờ dự")

    class Meta(Entry.Meta):
        ordering = ("attended_on", "id")
        indexes = (models.Index(fields=["agency", "attended_on"], name="training_attended_by_day"),)
        constraints = (
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                name="one_standing_attendance_each", fields=["course", "account"], condition=Q(voided_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.course_id} {self.account_id}"
