"""Words of the catalogue: English value, Vietnamese label."""

from django.db import models


class Channel(models.TextChoices):
    """How a dossier reaches the office (NĐ 61/2018 Art 16, NĐ 118/2025)."""

    DIRECT = "direct", "Trực tiếp"
    ONLINE = "online", "Trực tuyến"
    POSTAL = "postal", "Bưu chính công ích"


class VersionState(models.TextChoices):
    """A version is written as a draft and published once, or dropped; published it is never edited."""

    DRAFT = "draft", "Bản nháp"
    PUBLISHED = "published", "Đã công bố"
    DROPPED = "dropped", "Đã bỏ"


class Unit(models.TextChoices):
    """What a limit is counted in. The values are those of the working-time arithmetic."""

    HOUR = "hour", "giờ làm việc"
    WORKING_DAY = "working_day", "ngày làm việc"
    CALENDAR_DAY = "calendar_day", "ngày"
    NONE = "none", "không quy định"


class FeeKind(models.TextChoices):
    """The two kinds of money of the fee law (Luật Phí và lệ phí 2015 Art 3)."""

    FEE = "phi", "Phí"
    CHARGE = "le_phi", "Lệ phí"


class PostingKind(models.TextChoices):
    """Where a procedure is made public at the office (NĐ 63/2010 Art 17.1b)."""

    BOARD = "board", "Niêm yết tại trụ sở"
    WEB = "web", "Đăng trên trang thông tin"


class Confidence(models.TextChoices):
    """How far a row has been checked against its source."""

    VERIFIED = "verified", "đã kiểm chứng"
    SECONDARY = "secondary", "nguồn thứ cấp"
    UNVERIFIED = "unverified", "chưa kiểm chứng"
