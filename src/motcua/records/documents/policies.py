"""What must hold for a paper that goes into a register."""

import datetime as dt

from motcua.foundation.organisation.models import CouncilBody
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule
from motcua.records.documents.models import Document
from motcua.records.documents.states import IssuerKind


class WordsMissing(Denied):
    """Something that must be written is empty."""


class NumberTaken(Denied):
    """The number is used in this series."""


class AlreadyVoided(Denied):
    """The paper was voided before."""


class AlreadyKept(Denied):
    """The bytes that went out are kept and stay."""


class WrongDay(Denied):
    """A paper is not issued on a day to come."""


def _is_written(abstract: str, signer_name: str) -> None:
    if not abstract:
        raise WordsMissing("Hãy ghi trích yếu nội dung văn bản.")
    if not signer_name:
        raise WordsMissing("Hãy ghi người ký văn bản.")


def _has_body(issuer: IssuerKind, body: CouncilBody | None) -> None:
    if issuer in {IssuerKind.BOARD, IssuerKind.GROUP} and body is None:
        raise WordsMissing("Hãy chọn Ban hoặc Tổ đại biểu ban hành văn bản.")


def _is_past(issued_on: dt.date, today: dt.date) -> None:
    if issued_on > today:
        raise WrongDay(f"Ngày ban hành {dates.short(issued_on)} chưa đến.")


def _is_free(series: str, year: int, number: int, taken: bool) -> None:
    if number < 1:
        raise NumberTaken("Số văn bản bắt đầu từ 01.")
    if taken:
        raise NumberTaken(f"Số {number:02d} của sổ {series} năm {year} đã dùng.")


def _stands(document: Document) -> None:
    if document.voided_at is not None:
        raise AlreadyVoided(f"Văn bản {document.symbol} đã hủy trước đó.")


def _is_not_kept(document: Document, form: str) -> None:
    if document.contents.filter(form=form, voided_at=None).exists():
        raise AlreadyKept(f"Văn bản {document.symbol} đã lưu bản {form.upper()} phát hành.")


is_not_kept = Rule(_is_not_kept)
is_written = Rule(_is_written)
has_body = Rule(_has_body)
is_past = Rule(_is_past)
is_free = Rule(_is_free)
stands = Rule(_stands)
