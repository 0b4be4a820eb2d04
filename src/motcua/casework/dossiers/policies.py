"""What may be done with a dossier as it stands: rules about the thing, never about the person."""

import datetime as dt
import uuid
from decimal import Decimal

from motcua.casework.dossiers import deadlines
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import Holder
from motcua.casework.dossiers.transitions import Transition
from motcua.foundation.organisation.models import Unit
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied, Rule


class MoveNotAllowed(Denied):
    """The dossier is not where this move starts from."""


class ChangedMeanwhile(MoveNotAllowed):
    """Somebody moved the dossier after this person opened it."""


class ReasonMissing(Denied):
    """This move needs a written reason (NĐ 63/2010 Art 18.5)."""


class WrongTime(Denied):
    """The moment given does not fit the order of things."""


class LimitReached(Denied):
    """The law allows this only so many times, or only until a day that has gone by."""


class NotOffered(Denied):
    """What is asked for is not done here, or not on that day."""


def what_happened(dossier: Dossier) -> str:
    """Return one sentence about the last move: who, what, when."""
    last = dossier.last_move
    if last is None:
        return ""
    return f"Việc gần nhất: {last.by_name} – {last.transition.label} lúc {dates.moment(last.recorded_at)}."


def _may_move(dossier: Dossier, move: Transition, revision: int | None) -> None:
    if dossier.voided_at is not None:
        raise MoveNotAllowed(f"Bản ghi hồ sơ {dossier.code} đã bị hủy.")
    if revision is not None and revision != dossier.revision:
        raise ChangedMeanwhile(
            f"Hồ sơ {dossier.code} vừa có người khác xử lý. {what_happened(dossier)} "
            "Hãy xem lại hồ sơ trước khi làm tiếp."
        )
    if dossier.step not in move.sources:
        raise MoveNotAllowed(
            f"Hồ sơ {dossier.code} đang ở bước “{dossier.step.label}”, "
            f"không làm được việc “{move.label}”. {what_happened(dossier)}"
        )


def _has_reason(move: Transition, reason: str) -> None:
    if move.needs_reason and not reason.strip():
        raise ReasonMissing(f"Hãy ghi lý do: việc “{move.label}” phải nêu lý do bằng văn bản.")


def _in_order(dossier: Dossier, happened_at: dt.datetime, at: dt.datetime) -> None:
    _not_ahead(happened_at, at)
    if happened_at < dossier.moved_at:
        raise WrongTime(
            f"Thời điểm {dates.moment(happened_at)} sớm hơn việc trước đó của hồ sơ ({dates.moment(dossier.moved_at)})."
        )
    if at < dossier.changed_at:
        raise WrongTime(
            f"Thời điểm nhập {dates.moment(at)} sớm hơn lần nhập trước ({dates.moment(dossier.changed_at)})."
        )


def _not_ahead(happened_at: dt.datetime, at: dt.datetime) -> None:
    if happened_at > at:
        raise WrongTime("Không ghi được việc chưa xảy ra: thời điểm nằm sau lúc nhập.")


def _may_ask_again(dossier: Dossier, max_requests: int) -> None:
    if dossier.supplement_count >= max_requests:
        raise LimitReached(
            f"Hồ sơ đã được yêu cầu bổ sung {dossier.supplement_count} lần; "
            f"quy định chỉ cho phép {max_requests} lần."
        )


def _may_apologise(
    dossier: Dossier, revised_due_at: dt.datetime, at: dt.datetime, *, max_letters: int, days_before: int
) -> None:
    if dossier.apology_count >= max_letters:
        raise LimitReached(
            f"Đã hẹn lại {dossier.apology_count} lần; quy định không hẹn lại quá {max_letters} lần."
        )
    if dossier.due_at is None:
        raise LimitReached("Hồ sơ không có thời hạn nên không có ngày hẹn để hẹn lại.")
    last_day = deadlines.apology_last_day(dossier.due_at, days_before)
    if clock.local_date(at) > last_day:
        raise LimitReached(
            f"Phiếu xin lỗi phải gửi chậm nhất ngày {dates.short(last_day)} "
            f"({days_before} ngày trước ngày hẹn trả); nay đã quá."
        )
    if revised_due_at <= dossier.due_at:
        raise WrongTime(f"Ngày hẹn mới phải sau ngày hẹn cũ ({dates.moment(dossier.due_at)}).")


def _has_result_number(result_number: str) -> None:
    if not result_number.strip():
        raise ReasonMissing("Hãy ghi số của kết quả.")


def _may_be_filed(dossier: Dossier, day: dt.date) -> None:
    """The procedure is in force that day and, where a listing is named, received here."""
    version, listing = dossier.version, dossier.listing
    _is_of_this_agency(dossier)
    if not version.is_published:
        raise NotOffered(f"Thủ tục “{version.name}” chưa được công bố.")
    if version.valid_from > day or (version.valid_to is not None and version.valid_to < day):
        raise NotOffered(f"Thủ tục “{version.name}” không có hiệu lực ngày {dates.short(day)}.")
    if listing is not None and (listing.agency_id != dossier.agency_id or not listing.received_here):
        raise NotOffered(f"Thủ tục “{version.name}” không tiếp nhận tại đây.")
    if listing is not None and listing.procedure_id != version.procedure_id:
        raise NotOffered(f"Thủ tục “{version.name}” không phải thủ tục trong danh mục đã chọn.")


def _is_of_this_agency(dossier: Dossier) -> None:
    if {dossier.owner.agency_id, dossier.submitter.agency_id} != {dossier.agency_id}:
        raise NotOffered("Người nộp thuộc dữ liệu của cơ quan khác.")


def _has_a_unit(unit: uuid.UUID | None) -> None:
    if unit is None:
        raise NotOffered("Hãy chọn bộ phận giải quyết hồ sơ.")


def _is_own_unit(dossier: Dossier, unit: Unit | None) -> None:
    if unit is not None and unit.agency_id != dossier.agency_id:
        raise NotOffered("Bộ phận này thuộc cơ quan khác.")


def _may_extend(dossier: Dossier, days: Decimal) -> None:
    if days <= 0:
        raise WrongTime("Số ngày gia hạn phải lớn hơn 0.")
    if dossier.original_due_at is None:
        raise LimitReached("Hồ sơ không có thời hạn nên không có gì để gia hạn.")
    most = dossier.version.extension_days
    if most is not None and dossier.extension_days + days > most:
        raise LimitReached(
            f"Thủ tục chỉ cho phép kéo dài {deadlines.days_text(most)} ngày làm việc để xác minh; "
            f"hồ sơ đã kéo dài {deadlines.days_text(dossier.extension_days)} ngày."
        )


def _may_be_voided(dossier: Dossier, reason: str) -> None:
    if dossier.voided_at is not None:
        raise MoveNotAllowed(f"Bản ghi hồ sơ {dossier.code} đã bị hủy lúc {dates.moment(dossier.voided_at)}.")
    if not reason.strip():
        raise ReasonMissing("Hãy ghi lý do hủy bản ghi.")


may_move = Rule(_may_move)
has_reason = Rule(_has_reason)
in_order = Rule(_in_order)
not_ahead = Rule(_not_ahead)
may_be_filed = Rule(_may_be_filed)
is_of_this_agency = Rule(_is_of_this_agency)
has_a_unit = Rule(_has_a_unit)
is_own_unit = Rule(_is_own_unit)
may_extend = Rule(_may_extend)
may_be_voided = Rule(_may_be_voided)
may_ask_again = Rule(_may_ask_again)
may_apologise = Rule(_may_apologise)
has_result_number = Rule(_has_result_number)


def missed_its_apology(dossier: Dossier, at: dt.datetime) -> bool:
    """Return whether the due moment went by without a result and without a letter of apology (NĐ 61/2018 Art 19.9)."""
    if dossier.apology_count or dossier.received_at is None or dossier.original_due_at is None:
        return False
    waits = dossier.step.holder is Holder.CITIZEN
    finished = dossier.resolved_at or dossier.closed_at or at
    return not waits and finished > dossier.original_due_at
