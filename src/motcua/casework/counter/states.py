"""Words of the counter: how a ticket stands, where it was issued, what kind of call."""

from django.db import models


class TicketState(models.TextChoices):
    """How a ticket stands. The last three end it, though one who was absent may be called again."""

    WAITING = "waiting", "Đang chờ"
    CALLED = "called", "Đã gọi"
    SERVING = "serving", "Đang phục vụ"
    DONE = "done", "Đã xong"
    NO_SHOW = "no_show", "Vắng mặt"
    UNSERVED = "unserved", "Hết giờ, chưa phục vụ"


# A window with a ticket in one of these is busy.
AT_A_WINDOW = (TicketState.CALLED, TicketState.SERVING)


class IssuedAt(models.TextChoices):
    """Where a ticket was issued."""

    DESK = "desk", "Tại quầy"
    KIOSK = "kiosk", "Tại ki-ốt"
    ONLINE = "online", "Đặt trước"


class CallKind(models.TextChoices):
    """The first call of a ticket at a window, or one more."""

    FIRST = "first", "Gọi"
    AGAIN = "again", "Gọi lại"
