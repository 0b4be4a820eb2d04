"""What may be done with versions, listings and postings, whoever asks."""

import datetime as dt
import uuid
from collections.abc import Iterable
from decimal import Decimal

from motcua.catalogue.procedures.drafting import Draft, LimitDraft
from motcua.catalogue.procedures.models import Listing, Posting, Procedure, ProcedureVersion
from motcua.catalogue.procedures.states import VersionState
from motcua.kernel import dates
from motcua.kernel.rules import Denied


class VersionClosed(Denied):
    """A published version is never edited."""


class Incomplete(Denied):
    """A component that the law asks for is missing."""


class DatesClash(Denied):
    """Two published versions would hold on one day."""


class LongerThanLaw(Denied):
    """A ward promises longer than the law allows."""


class NotListed(Denied):
    """The listing does not hold on that day, or is there already."""


class PostingWrong(Denied):
    """A posting is in the future, or voided already, or without a reason."""


def is_draft(version: ProcedureVersion) -> None:
    """Insist that a version is still a draft. Raises VersionClosed."""
    if version.state != VersionState.DRAFT:
        raise VersionClosed("Phiên bản này đã công bố, không sửa được. Hãy lập phiên bản mới.")


def no_other_draft(procedure: Procedure) -> None:
    """Insist that a procedure has no draft yet. Raises VersionClosed."""
    if ProcedureVersion.objects.filter(procedure=procedure, state=VersionState.DRAFT).exists():
        raise VersionClosed("Thủ tục này đang có một bản nháp. Hãy sửa hoặc công bố bản nháp đó trước.")


def says_enough(draft: Draft) -> None:
    """Insist on code, name and field: without them nothing can be kept. Raises Incomplete."""
    for value, word in ((draft.code, "mã số"), (draft.name, "tên"), (draft.field, "lĩnh vực")):
        if not value.strip():
            raise Incomplete(f"Thủ tục chưa có {word}.")
    if draft.valid_from and draft.valid_to and draft.valid_to < draft.valid_from:
        raise DatesClash("Ngày hết áp dụng phải từ ngày bắt đầu áp dụng trở đi.")


def has_all_components(version: ProcedureVersion) -> None:
    """Insist on what NĐ 63/2010 Art 8.2 asks of every procedure. Raises Incomplete naming all that lacks."""
    lacking = missing_components(version)
    if lacking:
        raise Incomplete(f"Chưa công bố được vì còn thiếu: {', '.join(lacking)}.")


def missing_components(version: ProcedureVersion) -> list[str]:
    """Return in Vietnamese which components a version lacks: steps, ways of filing, papers, decision."""
    present = (
        ("trình tự thực hiện", bool(version.steps)),
        ("cách thức thực hiện", version.methods.exists()),
        ("thành phần hồ sơ", version.papers.exists()),
        ("kết quả thực hiện", bool(version.results)),
        ("số quyết định công bố", bool(version.decision_number)),
    )
    return [word for word, there in present if not there]


def fits_between(
    valid_from: dt.date, valid_to: dt.date | None, published: Iterable[ProcedureVersion]
) -> ProcedureVersion | None:
    """Return the version that the new one closes (None where nothing has to close). Raises DatesClash.

    A version closes the one that runs into its first day; any other that shares a day stands in the way.
    """
    closes: ProcedureVersion | None = None
    for other in published:
        ends = other.valid_to or dt.date.max
        if other.valid_from < valid_from <= ends and (other.valid_to is None or valid_to is None):
            closes = other
        elif other.valid_from <= (valid_to or dt.date.max) and valid_from <= ends:
            raise DatesClash(
                f"Trùng ngày với phiên bản {other.number}, áp dụng từ {dates.short(other.valid_from)}."
            )
    return closes


def not_longer_than_law(committed: LimitDraft, version: ProcedureVersion | None) -> None:
    """Insist that a commitment is not longer than the law's limit, where both count the same. Raises LongerThanLaw."""
    if version is None or committed.same_day or committed.value is None:
        return
    for method in version.methods.all():
        shorter = method.same_day and not _within_a_day(committed)
        longer = method.limit_unit == committed.unit and committed.value > (method.limit_value or Decimal(0))
        if shorter or longer:
            raise LongerThanLaw("Thời hạn cam kết không được dài hơn thời hạn luật định.")


def _within_a_day(limit: LimitDraft) -> bool:
    return limit.unit == "hour"


def not_listed_yet(procedure: Procedure, agency_id: uuid.UUID, day: dt.date) -> None:
    """Insist that an agency does not list a procedure on a day already. Raises NotListed."""
    rows = Listing.objects.filter(procedure=procedure, agency=agency_id)
    if any(row.valid_to is None or row.valid_to >= day for row in rows):
        raise NotListed(f"Thủ tục {procedure.code} đã có trong danh mục của đơn vị.")


def can_be_posted(listing: Listing, on: dt.date, today: dt.date) -> None:
    """Insist that a posting is not in the future and falls in the listing's time. Raises PostingWrong."""
    if on > today:
        raise PostingWrong("Ngày niêm yết không thể sau hôm nay.")
    if on < listing.valid_from or (listing.valid_to is not None and on > listing.valid_to):
        raise PostingWrong("Ngày này thủ tục không có trong danh mục của đơn vị.")


def can_be_voided(posting: Posting, reason: str) -> None:
    """Insist that a posting still stands and that a reason is given. Raises PostingWrong."""
    if posting.voided_at is not None:
        raise PostingWrong("Lần niêm yết này đã được hủy trước đó.")
    if not reason.strip():
        raise PostingWrong("Hãy ghi lý do hủy.")


def may_end(version: ProcedureVersion, last_day: dt.date) -> None:
    """Insist that a version is published and the last day falls in its time. Raises DatesClash."""
    if not version.is_published:
        raise DatesClash("Bản nháp chưa áp dụng nên không có ngày hết áp dụng.")
    if last_day < version.valid_from or (version.valid_to is not None and last_day > version.valid_to):
        raise DatesClash("Ngày hết áp dụng phải nằm trong thời gian áp dụng của phiên bản.")


def may_unlist(listing: Listing, last_day: dt.date) -> None:
    """Insist that a listing's last day is in its time. Raises NotListed."""
    if last_day < listing.valid_from or (listing.valid_to is not None and last_day > listing.valid_to):
        raise NotListed("Ngày cuối phải nằm trong thời gian thủ tục có trong danh mục.")
