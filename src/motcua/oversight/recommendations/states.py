"""Vocabulary: to whom, how it stands, how the Council judges what came of it."""

from django.db import models


class Addressee(models.TextChoices):
    """To whom a Council body recommends."""

    COMMITTEE = "committee", "Ủy ban nhân dân"
    GROUP = "group", "Tổ đại biểu Hội đồng nhân dân"
    STANDING = "standing", "Thường trực Hội đồng nhân dân"


class Standing(models.TextChoices):
    """Where a recommendation stands. What the law's practice calls the result comes from judgements only."""

    DRAFT = "draft", "dự thảo"
    SENT = "sent", "đã gửi"
    RECEIVED = "received", "đã tiếp nhận"
    ANSWERED = "answered", "đã trả lời, chờ đánh giá"
    DONE = "done", "hoàn thành"
    PARTLY = "partly", "hoàn thành một phần"
    NOT_DONE = "not_done", "chưa hoàn thành"
    REFUSED = "refused", "không thực hiện"
    INSUFFICIENT = "insufficient", "trả lời chưa đáp ứng yêu cầu"
    DROPPED = "dropped", "đã bỏ"


JUDGEMENTS = (
    Standing.DONE,
    Standing.PARTLY,
    Standing.NOT_DONE,
    Standing.REFUSED,
    Standing.INSUFFICIENT,
)
# Still somebody's turn to act: reminders and overdue lists look at these.
OPEN = frozenset(
    {
        Standing.SENT,
        Standing.RECEIVED,
        Standing.ANSWERED,
        Standing.PARTLY,
        Standing.NOT_DONE,
        Standing.INSUFFICIENT,
    }
)


class Comparison(models.TextChoices):
    """On which side of its target an indicator should come to lie."""

    AT_MOST = "at_most", "không quá"
    AT_LEAST = "at_least", "ít nhất"


class Step(models.IntegerChoices):
    """The ladder of urging, mildest first."""

    REMINDER = 1, "Đôn đốc lần đầu"
    AGAIN = 2, "Đôn đốc tiếp"
    AUTHORITY = 3, "Kiến nghị cấp có thẩm quyền"
    EXPLANATION = 4, "Đưa vào phiên giải trình"
    INTERPELLATION = 5, "Chất vấn"
    OVERSIGHT = 6, "Giám sát lại"
    COUNCIL = 7, "Báo cáo Hội đồng nhân dân"
