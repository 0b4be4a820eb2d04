"""NL: officers sent to training: courses, attendances and different persons are three numbers."""

from motcua.insight.indicators.definitions.a_steering import OUTLINE
from motcua.insight.indicators.reading import Reading
from motcua.insight.indicators.registry import Kind, Measured, count, indicator, total
from motcua.reform.training import queries as training


@indicator(
    "NL-01",
    "Lớp tập huấn, bồi dưỡng đã cử đi",
    unit="lớp",
    formula="Đếm lớp bắt đầu trong kỳ.",
    legal_basis=OUTLINE,
)
def courses(reading: Reading) -> Measured:
    """Count the courses that began in the period."""
    return count(training.courses_as_of(*reading.period))


@indicator(
    "NL-02",
    "Lượt cán bộ, công chức tham gia tập huấn, bồi dưỡng",
    unit="lượt",
    formula="Đếm lượt dự trong kỳ: một người dự ba lớp là ba lượt.",
    legal_basis=OUTLINE,
)
def attendances(reading: Reading) -> Measured:
    """Count attendances."""
    return count(training.attendances_as_of(*reading.period))


@indicator(
    "NL-03",
    "Số người khác nhau tham gia tập huấn, bồi dưỡng",
    unit="người",
    kind=Kind.DISTINCT,
    formula="Trong NL-02, đếm số người khác nhau.",
    legal_basis=OUTLINE,
)
def persons(reading: Reading) -> Measured:
    """Count the different persons among the attendances."""
    return total(training.persons_as_of(*reading.period))
