"""What may be entered about new law: rules about the thing, never about the person."""

import datetime as dt

from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule
from motcua.reform.lawwatch.models import Assignment, Proposal, Study, WatchedAct


class DatesOutOfOrder(Denied):
    """A day lies before one that must come first."""


class AlreadyEntered(Denied):
    """The same thing stands in the register."""


class WrongUnit(Denied):
    """The unit belongs to another agency."""


class StillInUse(Denied):
    """Something that stands hangs on it."""


def _in_order(issued_on: dt.date, received_on: dt.date, effective_on: dt.date) -> None:
    issued = dates.short(issued_on)
    if effective_on < issued_on:
        raise DatesOutOfOrder(f"Ngày có hiệu lực {dates.short(effective_on)} sớm hơn ngày ban hành {issued}.")
    if received_on < issued_on:
        raise DatesOutOfOrder(f"Ngày nhận {dates.short(received_on)} sớm hơn ngày ban hành {issued}.")


def _is_new_act(agency: Agency, symbol: str, issued_on: dt.date) -> None:
    same = WatchedAct.objects.filter(agency=agency, symbol=symbol, issued_on=issued_on, voided_at=None)
    if same.exists():
        raise AlreadyEntered(f"Văn bản {symbol} ngày {dates.short(issued_on)} đã có trong sổ.")


def _is_own_unit(agency: Agency, unit: Unit) -> None:
    if unit.agency_id != agency.pk:
        raise WrongUnit(f"Bộ phận “{unit.name}” không thuộc {agency.short_name}.")


def _not_yet_assigned(watched: WatchedAct, unit: Unit) -> None:
    if Assignment.objects.filter(watched=watched, unit=unit, voided_at=None).exists():
        raise AlreadyEntered(f"Văn bản này đã giao cho {unit.name}.")


def _is_due_after_receipt(watched: WatchedAct, due_on: dt.date) -> None:
    if due_on < watched.received_on:
        raise DatesOutOfOrder(
            f"Hạn {dates.short(due_on)} sớm hơn ngày nhận văn bản {dates.short(watched.received_on)}."
        )


def _is_studied_after_receipt(assignment: Assignment, on: dt.date) -> None:
    received_on = assignment.watched.received_on
    if on < received_on:
        raise DatesOutOfOrder(
            f"Ngày nghiên cứu {dates.short(on)} sớm hơn ngày nhận văn bản {dates.short(received_on)}."
        )


def _not_yet_studied(assignment: Assignment) -> None:
    if Study.objects.filter(assignment=assignment, voided_at=None).exists():
        raise AlreadyEntered("Lượt giao này đã được xác nhận nghiên cứu xong.")


def _hangs_free(watched: WatchedAct) -> None:
    assigned = Assignment.objects.filter(watched=watched, voided_at=None).exists()
    if assigned or Proposal.objects.filter(watched=watched, voided_at=None).exists():
        raise StillInUse("Văn bản còn lượt giao hoặc kiến nghị. Hãy hủy các mục nhập nhầm trước.")


in_order = Rule(_in_order)
is_new_act = Rule(_is_new_act)
is_own_unit = Rule(_is_own_unit)
not_yet_assigned = Rule(_not_yet_assigned)
is_due_after_receipt = Rule(_is_due_after_receipt)
is_studied_after_receipt = Rule(_is_studied_after_receipt)
not_yet_studied = Rule(_not_yet_studied)
hangs_free = Rule(_hangs_free)
