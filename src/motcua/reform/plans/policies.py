"""What may be entered about plans and tasks: rules about the thing, never about the person."""

import datetime as dt

from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import dates, text
from motcua.kernel.rules import Denied, Rule
from motcua.reform.plans.models import Plan, Task


class DatesOutOfOrder(Denied):
    """An end lies before its beginning."""


class AlreadyEntered(Denied):
    """The same thing stands in the register."""


class ProofMissing(Denied):
    """A task is done only when a document shows it."""


class NothingSaid(Denied):
    """A progress entry says nothing."""


class NotAPercent(Denied):
    """An estimate lies outside 0 to 100."""


class WrongUnit(Denied):
    """The unit belongs to another agency."""


class StillInUse(Denied):
    """Something that stands hangs on it."""


def _in_order(first: dt.date, last: dt.date | None) -> None:
    if last is not None and last < first:
        raise DatesOutOfOrder(f"Ngày kết thúc {dates.short(last)} sớm hơn ngày bắt đầu {dates.short(first)}.")


def _is_new_plan(agency: Agency, document_code: str, issued_on: dt.date) -> None:
    same = Plan.objects.filter(
        agency=agency, document_code=document_code, issued_on=issued_on, voided_at=None
    )
    if same.exists():
        raise AlreadyEntered(f"Kế hoạch {document_code} ngày {dates.short(issued_on)} đã có trong sổ.")


def _is_new_code(plan: Plan, code: str) -> None:
    if not code:
        raise NothingSaid("Hãy ghi số thứ tự của nhiệm vụ trong kế hoạch.")
    if Task.objects.filter(plan=plan, code=code, voided_at=None).exists():
        raise AlreadyEntered(f"Kế hoạch đã có nhiệm vụ số {code}.")


def _is_own_unit(agency: Agency, unit: Unit) -> None:
    if unit.agency_id != agency.pk:
        raise WrongUnit(f"Bộ phận “{unit.name}” không thuộc {agency.short_name}.")


def _says_something(*, is_done: bool, percent: int | None, note: str) -> None:
    if not is_done and percent is None and not text.tidy(note):
        raise NothingSaid("Hãy ghi nội dung đã làm, hoặc tỷ lệ ước tính, hoặc đánh dấu hoàn thành.")


def _is_proved(*, is_done: bool, document_code: str) -> None:
    if is_done and not text.tidy(document_code):
        raise ProofMissing("Đánh dấu hoàn thành thì phải ghi văn bản, tài liệu chứng minh.")


def _is_percent(percent: int | None) -> None:
    if percent is not None and not 0 <= percent <= 100:
        raise NotAPercent("Tỷ lệ ước tính nằm trong khoảng từ 0 đến 100.")


def _has_no_tasks(plan: Plan) -> None:
    if Task.objects.filter(plan=plan, voided_at=None).exists():
        raise StillInUse("Kế hoạch còn nhiệm vụ. Hãy hủy các nhiệm vụ nhập nhầm trước.")


in_order = Rule(_in_order)
is_new_plan = Rule(_is_new_plan)
is_new_code = Rule(_is_new_code)
is_own_unit = Rule(_is_own_unit)
says_something = Rule(_says_something)
is_proved = Rule(_is_proved)
is_percent = Rule(_is_percent)
has_no_tasks = Rule(_has_no_tasks)
