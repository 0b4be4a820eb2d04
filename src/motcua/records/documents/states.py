"""Vocabulary: who issues, which way a paper goes, how it is sent."""

from django.db import models


class Issuer(models.TextChoices):
    """On whose behalf a paper is issued; each has its own series of numbers."""

    COMMITTEE = "committee", "Ủy ban nhân dân"
    COUNCIL = "council", "Hội đồng nhân dân"
    STANDING = "standing", "Thường trực Hội đồng nhân dân"
    BOARD = "board", "Ban của Hội đồng nhân dân"
    GROUP = "group", "Tổ đại biểu Hội đồng nhân dân"


class Direction(models.TextChoices):
    """Sent by us or to us."""

    OUT = "out", "văn bản đi"
    IN = "in", "văn bản đến"


class Way(models.TextChoices):
    """How a copy went to its recipient."""

    PAPER = "paper", "bản giấy"
    AXIS = "axis", "trục liên thông văn bản"
    EMAIL = "email", "thư điện tử"
    SYSTEM = "system", "trong hệ thống này"
