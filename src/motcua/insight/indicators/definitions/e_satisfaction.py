"""HL: what people thought of it: opinions by level, two shares, complaints about attitude, reasons by unit."""

from collections.abc import Callable

from motcua.casework.feedback import queries as feedback
from motcua.casework.feedback.states import Level
from motcua.insight.indicators.reading import Reading
from motcua.insight.indicators.registry import (
    Confidence,
    Counted,
    Kind,
    Measured,
    count,
    indicator,
    share,
)

DECREE = "Nghị định 61/2018/NĐ-CP, Điều 29, 31, 32"
METHOD = "Phương pháp đo lường sự hài lòng của Bộ Nội vụ (Quyết định 1001/QĐ-BNV)"
_ATTITUDE = "attitude"


@indicator(
    "HL-01",
    "Ý kiến đánh giá đã thu nhận",
    unit="ý kiến",
    formula="Đếm ý kiến đánh giá gửi trong kỳ, mọi hình thức; ý kiến đã hủy không tính. Một phiếu là một ý kiến.",
    legal_basis=DECREE,
)
def opinions(reading: Reading) -> Measured:
    """Count the opinions given."""
    return count(feedback.rated_as_of(*reading.period))


@indicator(
    "HL-01.2",
    "Lượt mời đánh giá đã được trả lời",
    unit="lượt mời",
    kind=Kind.SHARE,
    formula="Hồ sơ có kết quả trong kỳ đã được đánh giá chia hồ sơ có kết quả trong kỳ được mời đánh giá. Không trả lời không phải là hài lòng.",
    legal_basis=DECREE,
    confidence=Confidence.UNVERIFIED,
)
def answered_offers(reading: Reading) -> Measured:
    """Set the offers answered against the offers made."""
    return share(feedback.answered_offers_as_of(*reading.period), feedback.offered_as_of(*reading.period))


@indicator(
    "HL-02",
    "Cân đối ý kiến theo mức",
    unit="ý kiến",
    kind=Kind.BALANCE,
    formula="HL-01 trừ tổng các mức HL-02.1 đến HL-02.5; phải bằng 0. Mỗi mức được đếm riêng.",
    legal_basis="Quy tắc kiểm tra của chương trình",
    confidence=Confidence.UNVERIFIED,
)
def balance(reading: Reading) -> Measured:
    """Hold all opinions against the sum of their levels."""
    everything = feedback.rated_as_of(*reading.period)
    levels = sum(len(records) for records in reading.opinions.values())
    return Measured(Counted(len(everything) - levels, everything))


def _of_level(level: Level) -> Callable[[Reading], Measured]:
    def measure(reading: Reading) -> Measured:
        return count(reading.opinions[level])

    return measure


for _place, _level in enumerate(Level, start=1):
    indicator(
        f"HL-02.{_place}",
        f"Ý kiến “{_level.label.lower()}”",
        unit="ý kiến",
        formula="Trong HL-01, đếm ý kiến chọn mức này cho câu hỏi chung, theo thang điểm của ngày đánh giá.",
        legal_basis=METHOD,
    )(_of_level(_level))


@indicator(
    "HL-03",
    "Tỷ lệ hài lòng",
    unit="ý kiến",
    kind=Kind.SHARE,
    formula="(HL-02.1 + HL-02.2) chia HL-01. “Bình thường” và người không trả lời không nằm ở tử số.",
    legal_basis=METHOD,
)
def satisfied_share(reading: Reading) -> Measured:
    """Set the satisfied opinions against all opinions."""
    return share(feedback.satisfied(*reading.period), feedback.rated_as_of(*reading.period))


@indicator(
    "HL-03.2",
    "Tỷ lệ không hài lòng",
    unit="ý kiến",
    kind=Kind.SHARE,
    formula="(HL-02.4 + HL-02.5) chia HL-01, đếm trực tiếp, không lấy 100 % trừ HL-03.",
    legal_basis=METHOD,
)
def dissatisfied_share(reading: Reading) -> Measured:
    """Set the dissatisfied opinions, counted, against all opinions."""
    return share(feedback.dissatisfied(*reading.period), feedback.rated_as_of(*reading.period))


@indicator(
    "HL-04",
    "Ý kiến không hài lòng về thái độ phục vụ",
    unit="ý kiến",
    kind=Kind.SHARE,
    formula="Ý kiến chọn mức không hài lòng về thái độ phục vụ chia số ý kiến có trả lời về thái độ phục vụ. Mở ra theo bộ phận.",
    legal_basis=DECREE,
)
def dissatisfied_with_attitude(reading: Reading) -> Measured:
    """Set the opinions dissatisfied with attitude against those that answered about it."""
    return share(
        feedback.dissatisfied_about(*reading.period, aspect=_ATTITUDE),
        feedback.answered_about_as_of(*reading.period, aspect=_ATTITUDE),
    )


def _naming(reason: str) -> Callable[[Reading], Measured]:
    def measure(reading: Reading) -> Measured:
        return count(feedback.naming_reason(*reading.period, reason=reason))

    return measure


for _reason in feedback.all_reasons():
    indicator(
        f"HL-04.{_reason.number}",
        f"Lý do: {_reason.name[0].lower()}{_reason.name[1:]}",
        unit="ý kiến",
        formula="Trong HL-01, đếm ý kiến nêu lý do này. Một ý kiến có thể nêu nhiều lý do. Mở ra theo bộ phận.",
        legal_basis=DECREE,
        confidence=Confidence.UNVERIFIED,
    )(_naming(_reason.code))


@indicator(
    "HL-04.0",
    "Không hài lòng mà không nêu lý do",
    unit="ý kiến",
    formula="Trong HL-02.4 và HL-02.5, đếm ý kiến không nêu lý do nào.",
    legal_basis=DECREE,
    confidence=Confidence.UNVERIFIED,
)
def without_reason(reading: Reading) -> Measured:
    """Count the dissatisfied opinions that name no reason."""
    return count(feedback.without_reason(*reading.period))
