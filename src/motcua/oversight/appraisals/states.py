"""Vocabulary: how far an appraisal has come, what a member says of a figure, what is found."""

from django.db import models


class Stage(models.TextChoices):
    """How far an appraisal has come."""

    ASSIGNED = "assigned", "đã phân công"
    CALLED = "called", "đã mời họp"
    MET = "met", "đã họp, đang soạn báo cáo"
    ISSUED = "issued", "đã ban hành"
    PRESENTED = "presented", "đã trình kỳ họp"
    DROPPED = "dropped", "đã hủy"


class Verdict(models.TextChoices):
    """What the Board says of one figure of the report it appraises."""

    AGREES = "agrees", "Khớp bản ghi"
    DIFFERS = "differs", "Không khớp"
    NOT_VERIFIED = "not_verified", "Chưa kiểm chứng được"


class FindingKind(models.TextChoices):
    """What a finding says."""

    STRENGTH = "strength", "Ưu điểm"
    SHORTCOMING = "shortcoming", "Tồn tại, hạn chế"
    CAUSE = "cause", "Nguyên nhân"


class Turn(models.IntegerChoices):
    """The order of an appraisal meeting (Law 87/2015/QH13 Art 78 para 2)."""

    PRESENTS = 1, "Cơ quan báo cáo trình bày"
    INVITED = 2, "Đại diện cơ quan, tổ chức được mời phát biểu"
    DISCUSSES = 3, "Ban thảo luận"
    EXPLAINS = 4, "Cơ quan báo cáo giải trình thêm"
    CONCLUDES = 5, "Chủ tọa dự kiến kết luận, biểu quyết khi cần"
