"""The answer key: errors planted on purpose, and where the program shows each. Read from the records, not remembered."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from motcua.casework.dossiers import deadlines
from motcua.casework.dossiers.models import Dossier, Pause
from motcua.config.demonstration.founding import DATA
from motcua.config.demonstration.year_2019 import changes, courses, days, report
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation import queries as organisation
from motcua.insight.checker import check
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Changes, Measured, Scope
from motcua.kernel import clock, dates
from motcua.kernel.records import Records

WARD = "cau-kho"
ARCHIVED = DATA / "bao-cao-luu-tru.txt"
# Procedures promised within so many days can have been counted past the forgotten day.
_REACH = dt.timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Answer:
    """One planted error: what is wrong, where the program shows it, and what it shows."""

    code: str
    title: str
    where: str
    shown: tuple[str, ...]


def answers(*, now: dt.datetime) -> list[Answer]:
    """Return the answer key as the records stand."""
    return [
        _duplicate(now),
        _late_meeting(now),
        _late_dossiers(now),
        _truncated(ARCHIVED),
        _merged_unit(now),
        _forgotten_day(),
    ]


def _then_and_now(code: str, now: dt.datetime) -> tuple[Measured, Measured, Changes]:
    """Return a figure of report 303 at its cut-off and today, and which records differ."""
    period = (WARD, report.SINCE, report.UNTIL)
    then = indicators.measure(code, Scope(*period, days.CUT_OFF))
    today = indicators.measure(code, Scope(*period, now))
    return then, today, indicators.changes(then.numerator, today.numerator)


def _told(code: str, now: dt.datetime) -> list[str]:
    then, today, changes_since = _then_and_now(code, now)
    lines = [f"{code}: khi chốt {then.numerator.value}, nay {today.numerator.value}"]
    for word, records in (("thêm", changes_since.added), ("bớt", changes_since.removed)):
        rows = indicators.open_records(records, as_of=now, masked=False)
        lines += [f"{word}: {row.when} {row.what} {row.detail}".strip() for row in rows]
    return lines


def _duplicate(now: dt.datetime) -> Answer:
    return Answer(
        "TRUNG",
        "Một lượt tập huấn được nhập hai lần, hủy sau khi chốt số liệu",
        "Báo cáo 303/BC-UBND, mở số liệu NL-02; lớp “" + courses.DUPLICATE_TITLE + "”",
        tuple(_told("NL-02", now)),
    )


def _late_meeting(now: dt.datetime) -> Answer:
    return Answer(
        "NHAP-MUON-1",
        "Một buổi sinh hoạt tổ dân phố trước ngày chốt, nhập sau ngày chốt",
        "Báo cáo 303/BC-UBND, mở số liệu TT-04",
        tuple(_told("TT-04", now)),
    )


def _late_dossiers(now: dt.datetime) -> Answer:
    return Answer(
        "NHAP-MUON-2",
        "Hồ sơ nhận giấy khi phần mềm hỏng, nhập sau ngày chốt",
        "Báo cáo 303/BC-UBND, mở số liệu TH-03",
        tuple(_told("TH-03", now)),
    )


def _truncated(archived: Path) -> Answer:
    found = [one for one in check.check_file(archived).findings if one.code == "NUM_RATIO_TRUNC"]
    return Answer(
        "CAT-SO",
        "Tỷ lệ 0.61% trong bản lưu là số bị cắt; 17/2.744 làm tròn là 0,62 %",
        f"motcua check-report {archived}",
        tuple(one.message for one in found),
    )


def _merged_unit(now: dt.datetime) -> Answer:
    ward = organisation.agency(WARD)
    old = organisation.units(ward, days.MERGED_ON - dt.timedelta(days=1)).get(code=changes.OLD_UNIT)
    then, _, _ = _then_and_now("TT-06", now)
    posted = set(then.numerator.records.keys)
    missing = [key for key in then.denominator.records.keys if key not in posted] if then.denominator else []
    kind = then.numerator.records.kind
    rows = indicators.open_records(Records(kind, tuple(missing)), as_of=now, masked=False)
    return Answer(
        "SAP-NHAP",
        "Một bộ phận sáp nhập giữa năm: hồ sơ, ý kiến cũ vẫn thuộc bộ phận cũ, hai thủ tục quên niêm yết lại",
        "Báo cáo 303/BC-UBND, mở số liệu TT-06; ý kiến theo bộ phận",
        (
            f"{old.name} sáp nhập từ {dates.short(days.MERGED_ON)} vào {old.merged_into}",
            f"hồ sơ còn ghi ở bộ phận cũ: {Dossier.objects.filter(unit=old).count()}",
            *(f"chưa niêm yết: {row.what}" for row in rows),
        ),
    )


def _forgotten_day() -> Answer:
    return Answer(
        "QUEN-LAM-BU",
        f"Ngày làm bù {dates.short(changes.FORGOTTEN_DAY)} bị ghi là ngày nghỉ, sửa đúng sáng hôm đó",
        "Lịch làm việc của phường; hồ sơ được hẹn trả muộn hơn một ngày so với lịch đúng",
        tuple(promised_too_late()),
    )


def promised_too_late() -> Iterable[str]:
    """Yield the dossiers whose promised day was counted without the make-up day: code, promised, right day."""
    ward = organisation.agency(WARD)
    calendar = calendars.calendar_for(ward)
    until = clock.start_of(changes.FORGOTTEN_DAY)
    rows = Dossier.objects.filter(agency=ward, received_at__range=(until - _REACH, until))
    halted = set(Pause.objects.filter(agency=ward).values_list("dossier_id", flat=True))
    for dossier in rows.exclude(pk__in=halted).order_by("received_at", "code"):
        right = deadlines.deadline(dossier.facts(()), calendar, now=dossier.changed_at).due_at
        if right is not None and dossier.original_due_at is not None and right < dossier.original_due_at:
            promised, day = clock.local_date(dossier.original_due_at), clock.local_date(right)
            yield f"{dossier.code}: hẹn {dates.short(promised)}, đúng là {dates.short(day)}"
