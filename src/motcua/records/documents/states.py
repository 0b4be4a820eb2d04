"""Vocabulary: who issues, which way a paper goes, which series numbers it, how it is sent."""

from django.db import models


class IssuerKind(models.TextChoices):
    """On whose behalf a paper is issued."""

    COMMITTEE = "committee", "Ủy ban nhân dân"
    COUNCIL = "council", "Hội đồng nhân dân"
    STANDING = "standing", "Thường trực Hội đồng nhân dân"
    BOARD = "board", "Ban của Hội đồng nhân dân"
    GROUP = "group", "Tổ đại biểu Hội đồng nhân dân"


class Direction(models.TextChoices):
    """Sent by us or to us."""

    OUT = "out", "văn bản đi"
    IN = "in", "văn bản đến"


class SeriesKind(models.TextChoices):
    """Which numbers a paper takes: legal documents and secret ones have their own (NĐ 30/2020 Đ15)."""

    GENERAL = "general", "văn bản hành chính"
    NORMATIVE = "normative", "văn bản quy phạm pháp luật"
    SECRET = "secret", "văn bản mật"


class Way(models.TextChoices):
    """How a copy went to its recipient."""

    PAPER = "paper", "bản giấy"
    AXIS = "axis", "trục liên thông văn bản"
    EMAIL = "email", "thư điện tử"
    SYSTEM = "system", "trong hệ thống này"


class ReceiptKind(models.TextChoices):
    """What the recipient told us of a copy."""

    RECEIVED = "received", "đã nhận"
    READ = "read", "đã xem"
    RETURNED = "returned", "trả lại"


class Confidence(models.TextChoices):
    """How far a rule kept as data was checked against the text of the law."""

    VERIFIED = "verified", "đã kiểm chứng"
    SECONDARY = "secondary", "nguồn thứ cấp"
    UNVERIFIED = "unverified", "chưa kiểm chứng"
