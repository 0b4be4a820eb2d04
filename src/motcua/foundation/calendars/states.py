"""Words of the calendar's rows."""

from django.db import models


class SpecialKind(models.TextChoices):
    """What is special about a day."""

    OFF = "off", "nghỉ"
    MAKE_UP = "make_up", "làm bù"
    HALF = "half", "làm việc một phần ngày"


class Confidence(models.TextChoices):
    """How far a row has been checked against its source."""

    VERIFIED = "verified", "đã kiểm chứng"
    SECONDARY = "secondary", "nguồn thứ cấp"
    UNVERIFIED = "unverified", "chưa kiểm chứng"
