"""CD: direction of administrative reform: papers issued, the year's plan and what was done of it."""

from motcua.insight.indicators.reading import Reading
from motcua.insight.indicators.registry import Kind, Measured, count, indicator, share
from motcua.records.documents import queries as documents
from motcua.reform.plans import queries as plans

OUTLINE = "Đề cương báo cáo cải cách hành chính định kỳ của Bộ Nội vụ (công văn 1159/BNV-CCHC, 581/BNV-CCHC)"


@indicator(
    "CD-01",
    "Văn bản chỉ đạo cải cách hành chính đã ban hành",
    unit="văn bản",
    formula="Đếm văn bản đi thuộc nhóm chỉ đạo cải cách hành chính, theo ngày ban hành trong kỳ.",
    legal_basis=OUTLINE,
)
def steering_documents(reading: Reading) -> Measured:
    """Count the outgoing documents that direct the reform."""
    return count(documents.steering_documents_as_of(*reading.period))


@indicator(
    "CD-02",
    "Nhiệm vụ trong kế hoạch cải cách hành chính năm",
    unit="nhiệm vụ",
    formula="Đếm nhiệm vụ của các kế hoạch cải cách hành chính thuộc các năm của kỳ, đến hạn hay chưa.",
    legal_basis=OUTLINE,
)
def tasks(reading: Reading) -> Measured:
    """Count the tasks of the year's plan."""
    return count(plans.tasks_as_of(*reading.period))


@indicator(
    "CD-03",
    "Nhiệm vụ đã hoàn thành",
    unit="nhiệm vụ",
    formula="Trong các nhiệm vụ của CD-02, đếm nhiệm vụ có báo hoàn thành kèm văn bản, tính đến hết kỳ.",
    legal_basis=OUTLINE,
)
def tasks_done(reading: Reading) -> Measured:
    """Count those of the tasks that were done by the period's end."""
    return count(plans.completed_as_of(*reading.period))


@indicator(
    "CD-04",
    "Tỷ lệ hoàn thành kế hoạch năm",
    unit="nhiệm vụ",
    kind=Kind.SHARE,
    formula="CD-03 chia CD-02.",
    legal_basis=OUTLINE,
)
def plan_completion(reading: Reading) -> Measured:
    """Set the tasks done against the tasks planned."""
    return share(plans.completed_as_of(*reading.period), plans.tasks_as_of(*reading.period))
