"""What may be done at the counter, whoever does it."""

import datetime as dt
from collections.abc import Iterable

from motcua.casework.counter.models import PriorityGroup, QueueDay, Service, Ticket, Window
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.transitions import Transition
from motcua.foundation.organisation.models import Agency, Dated
from motcua.kernel import dates, text
from motcua.kernel.rules import Denied, Rule


class NotOffered(Denied):
    """The service, window or group is not this agency's, or not on this day."""


class QueueClosed(Denied):
    """The day's queue has been closed."""


class QueueOpen(Denied):
    """The day's queue is open already."""


class WindowBusy(Denied):
    """Somebody is at the window."""


class NobodyWaiting(Denied):
    """Nobody waits for this window."""


class MoveNotAllowed(Denied):
    """The ticket does not stand where this move starts."""


class StillServing(Denied):
    """A window is still serving somebody."""


class WordsMissing(Denied):
    """Something that must be written is empty."""


def _holds(row: Dated, day: dt.date) -> bool:
    return row.valid_from <= day and (row.valid_to is None or day <= row.valid_to)


def _offered(agency: Agency, day: dt.date, service: Service, group: PriorityGroup | None) -> None:
    if service.agency_id != agency.pk or not _holds(service, day):
        raise NotOffered(f"Dịch vụ “{service.name}” hôm nay không phát số.")
    if group is not None and (group.agency_id != agency.pk or not _holds(group, day)):
        raise NotOffered(f"Đối tượng ưu tiên “{group.name}” không áp dụng hôm nay.")


def _works(window: Window, day: dt.date) -> None:
    if not _holds(window, day):
        raise NotOffered(f"Quầy {window.number} hôm nay không hoạt động.")


def _is_free_letter(agency: Agency, letter: str) -> None:
    if len(letter) != 1 or not "A" <= letter <= "Z":
        raise NotOffered("Ký hiệu là một chữ cái in hoa, không dấu.")
    if Service.objects.filter(agency=agency, letter=letter).exists():
        raise NotOffered(f"Ký hiệu {letter} đã dùng cho dịch vụ khác.")


def _is_free_number(agency: Agency, number: int) -> None:
    if Window.objects.filter(agency=agency, number=number).exists():
        raise NotOffered(f"Đã có quầy số {number}.")


def _is_open(queue: QueueDay) -> None:
    if queue.closed_at is not None:
        raise QueueClosed(f"Hàng đợi ngày {dates.short(queue.day)} đã đóng.")


def _is_closed(queue: QueueDay) -> None:
    if queue.closed_at is None:
        raise QueueOpen(f"Hàng đợi ngày {dates.short(queue.day)} đang mở.")


def _is_free(window: Window, there: Ticket | None) -> None:
    if there is not None:
        raise WindowBusy(
            f"Quầy {window.number} còn số {there.label} ngày {dates.short(there.day)}:"
            " hãy kết thúc hoặc ghi vắng mặt trước."
        )


def _may_move(ticket: Ticket, transition: Transition) -> None:
    if ticket.voided_at is not None:
        raise MoveNotAllowed(f"Số {ticket.label} đã bị hủy: không {transition.verb} được.")
    state = TicketState(ticket.state)
    if state not in transition.sources:
        raise MoveNotAllowed(
            f"Số {ticket.label} đang ở trạng thái “{state.label}”: không {transition.verb} được."
        )


def _may_void(ticket: Ticket) -> None:
    if ticket.voided_at is not None or ticket.state != TicketState.WAITING:
        raise MoveNotAllowed(f"Chỉ hủy được số đang chờ; số {ticket.label} thì không.")


def _nobody_is_served(serving: Iterable[Ticket]) -> None:
    labels = ", ".join(ticket.label for ticket in serving)
    if labels:
        raise StillServing(f"Còn số đang phục vụ: {labels}. Hãy kết thúc trước khi đóng hàng đợi.")


def _has_words(value: str, sentence: str) -> None:
    if not text.tidy(value):
        raise WordsMissing(sentence)


offered = Rule(_offered)
is_free_letter = Rule(_is_free_letter)
is_free_number = Rule(_is_free_number)
works = Rule(_works)
is_open = Rule(_is_open)
is_closed = Rule(_is_closed)
is_free = Rule(_is_free)
may_move = Rule(_may_move)
may_void = Rule(_may_void)
nobody_is_served = Rule(_nobody_is_served)
has_words = Rule(_has_words)
