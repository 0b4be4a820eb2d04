"""Vocabulary: where a report stands, how a section is headed."""

from django.db import models


class ReportState(models.TextChoices):
    """A report is written, then issued; after that only a new version may follow."""

    DRAFT = "draft", "đang soạn"
    ISSUED = "issued", "đã ban hành"
    REPLACED = "replaced", "đã có bản thay thế"


class Level(models.IntegerChoices):
    """How deep a heading stands: `I.`, `1.`, `a)`."""

    PART = 1, "Phần (I, II, …)"
    ITEM = 2, "Mục (1, 2, …)"
    POINT = 3, "Điểm (a, b, …)"
