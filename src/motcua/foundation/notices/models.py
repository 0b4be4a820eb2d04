"""The outbox: what is to be told, to whom, and how sending went."""

from django.db import models

from motcua.kernel import ids


class Notice(models.Model):
    """One message to one address, queued in the transaction of the act that causes it."""

    class State(models.TextChoices):
        QUEUED = "queued", "Chờ gửi"
        CLAIMED = "claimed", "Đang gửi"
        SENT = "sent", "Đã gửi"
        FAILED = "failed", "Không gửi được"

    id = models.UUIDField(primary_key=True, default=ids.new, editable=False)
    agency = models.CharField("cơ quan", max_length=40)
    kind = models.CharField("loại thông báo", max_length=80)
    subject = models.CharField("về", max_length=160)
    channel = models.CharField("kênh", max_length=20, default="email")
    address = models.CharField("địa chỉ nhận", max_length=200)
    title = models.CharField("tiêu đề", max_length=200)
    body = models.TextField("nội dung")
    queued_at = models.DateTimeField("xếp hàng lúc")
    due_at = models.DateTimeField("gửi từ lúc")
    state = models.CharField("trạng thái", max_length=10, choices=State.choices, default=State.QUEUED)
    claimed_at = models.DateTimeField("nhận gửi lúc", null=True, blank=True)
    sent_at = models.DateTimeField("đã gửi lúc", null=True, blank=True)
    attempts = models.PositiveSmallIntegerField("số lần thử", default=0)
    last_error = models.CharField("lỗi gần nhất", max_length=300, blank=True)

    class Meta:
        ordering = ("due_at", "id")
        indexes = (models.Index(fields=["state", "due_at"], name="notices_waiting"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.state}"
