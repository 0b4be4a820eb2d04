"""The standard forms by date: number, name and the act they come from.

Definitions, not rows: they change with a circular, and a slip of 2019 must print as it did in 2019.
"""

import datetime as dt
from dataclasses import dataclass

from motcua.casework.dossiers.transitions import Slip


class NoFormInForce(LookupError):
    """No standard form of this kind is known for the day."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form as one act names it. `is_verified`: read in the act itself, else in a secondary source."""

    slip: Slip
    number: str
    title: str
    basis: str
    valid_from: dt.date
    valid_to: dt.date | None
    paper: str = "a5"
    is_verified: bool = False


# Which number the forms had before the circular of 2018 was not looked up: they print without one.
_BEFORE = ("Quyết định 09/2015/QĐ-TTg", dt.date(2015, 5, 10), dt.date(2019, 1, 5))
_2018 = ("Thông tư 01/2018/TT-VPCP, Điều 9", dt.date(2019, 1, 6), dt.date(2025, 9, 14))
_2025 = ("Thông tư 03/2025/TT-VPCP, Phụ lục I", dt.date(2025, 9, 15), None)
_SUPPLEMENT = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
_RECEIPT = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
_REFUSAL = "Phiếu từ chối tiếp nhận giải quyết hồ sơ"
_CONTROL = "Phiếu kiểm soát quá trình giải quyết hồ sơ"

FORMS: tuple[Form, ...] = (
    Form(Slip.RECEIPT, "", _RECEIPT, *_BEFORE),
    Form(Slip.CONTROL, "", _CONTROL, *_BEFORE),
    Form(Slip.RECEIPT, "01", _RECEIPT, *_2018, is_verified=True),
    Form(Slip.RECEIPT, "01", _RECEIPT, *_2025),
    Form(Slip.SUPPLEMENT, "02", _SUPPLEMENT, *_2018, is_verified=True),
    Form(Slip.SUPPLEMENT, "02", _SUPPLEMENT, *_2025),
    Form(Slip.REFUSAL, "03", _REFUSAL, *_2018, is_verified=True),
    Form(Slip.REFUSAL, "03", _REFUSAL, *_2025),
    Form(Slip.APOLOGY, "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", *_2018, is_verified=True),
    Form(Slip.APOLOGY, "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", *_2025),
    Form(Slip.STOP_NOTICE, "05", "Thông báo dừng giải quyết hồ sơ", *_2025),
    Form(Slip.CONTROL, "05", _CONTROL, *_2018, is_verified=True),
    Form(Slip.CONTROL, "06", _CONTROL, *_2025),
)


def form_on(slip: Slip, day: dt.date) -> Form:
    """Return the form in force on a day. Raises NoFormInForce (a stop notice before 2025, anything before 2015)."""
    for form in FORMS:
        if form.slip is slip and form.valid_from <= day and (form.valid_to is None or day <= form.valid_to):
            return form
    raise NoFormInForce(f"{slip} {day}")
