"""What may be entered about courses and attendances: rules about the thing, never about the person."""

import datetime as dt

from motcua.foundation.organisation.models import Account, Agency, Unit
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule
from motcua.reform.training.models import Attendance, Course, Nomination


class DatesOutOfOrder(Denied):
    """An end lies before its beginning, or a day outside the course."""


class AlreadyEntered(Denied):
    """The same person stands in the same course's list."""


class WrongUnit(Denied):
    """The unit belongs to another agency."""


class HoursOutOfReach(Denied):
    """More hours than the course has."""


class StillInUse(Denied):
    """Something that stands hangs on it."""


def _in_order(first: dt.date, last: dt.date) -> None:
    if last < first:
        raise DatesOutOfOrder(f"Ngày kết thúc {dates.short(last)} sớm hơn ngày bắt đầu {dates.short(first)}.")


def _falls_within(course: Course, day: dt.date) -> None:
    if not course.starts_on <= day <= course.ends_on:
        raise DatesOutOfOrder(
            f"Lớp mở từ {dates.short(course.starts_on)} đến {dates.short(course.ends_on)}; "
            f"ngày {dates.short(day)} nằm ngoài."
        )


def _is_own_unit(agency: Agency, unit: Unit) -> None:
    if unit.agency_id != agency.pk:
        raise WrongUnit(f"Bộ phận “{unit.name}” không thuộc {agency.short_name}.")


def _not_yet_nominated(course: Course, account: Account) -> None:
    if Nomination.objects.filter(course=course, account=account, voided_at=None).exists():
        raise AlreadyEntered(f"{account.full_name} đã có trong danh sách cử đi lớp này.")


def _not_yet_attended(course: Course, account: Account) -> None:
    if Attendance.objects.filter(course=course, account=account, voided_at=None).exists():
        raise AlreadyEntered(f"{account.full_name} đã được ghi một lượt dự lớp này.")


def _fits_hours(course: Course, hours: int) -> None:
    if not 0 <= hours <= course.hours:
        raise HoursOutOfReach(f"Lớp có {course.hours} giờ; số giờ dự phải từ 0 đến {course.hours}.")


def _has_no_attendances(course: Course) -> None:
    if Attendance.objects.filter(course=course, voided_at=None).exists():
        raise StillInUse("Lớp còn lượt dự. Hãy hủy các lượt nhập nhầm trước.")


in_order = Rule(_in_order)
falls_within = Rule(_falls_within)
is_own_unit = Rule(_is_own_unit)
not_yet_nominated = Rule(_not_yet_nominated)
not_yet_attended = Rule(_not_yet_attended)
fits_hours = Rule(_fits_hours)
has_no_attendances = Rule(_has_no_attendances)
