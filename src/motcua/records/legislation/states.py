"""Words of the law's effect."""

from django.db import models


class Confidence(models.TextChoices):
    """How far a rule has been checked against its source."""

    VERIFIED = "verified", "đã kiểm chứng"
    SECONDARY = "secondary", "nguồn thứ cấp"
    UNVERIFIED = "unverified", "chưa kiểm chứng"


class Effect(models.TextChoices):
    """Whether an act has effect on a day, in the words of the legal gazettes."""

    NOT_YET = "not_yet", "Chưa có hiệu lực"
    IN_FORCE = "in_force", "Còn hiệu lực"
    ENDED = "ended", "Hết hiệu lực"
    UNKNOWN = "unknown", "Chưa rõ hiệu lực"
