"""Words of what is written of a person."""

from django.db import models


class Purpose(models.TextChoices):
    """What a person may consent to beyond the handling of their dossier (which needs no consent)."""

    EMAIL = "email", "Nhận thông báo qua thư điện tử"
    SMS = "sms", "Nhận thông báo qua tin nhắn"
    ZALO = "zalo", "Nhận thông báo qua Zalo"
    SURVEY = "survey", "Được mời góp ý về chất lượng phục vụ"
    REUSE = "reuse", "Dùng lại thông tin đã khai cho hồ sơ sau"


class Wish(models.TextChoices):
    """What a person may ask of the data that the ward keeps of them (Luật 91/2025/QH15)."""

    EXPORT = "export", "Được cung cấp dữ liệu"
    CORRECT = "correct", "Chỉnh sửa dữ liệu"
    ERASE = "erase", "Xóa dữ liệu"


class Answer(models.TextChoices):
    """How a request about data ended."""

    GRANTED = "granted", "Đã thực hiện"
    REFUSED = "refused", "Từ chối"
