"""TC: following the law: newly effective acts studied in time."""

from motcua.insight.indicators.definitions.a_steering import OUTLINE
from motcua.insight.indicators.reading import Reading
from motcua.insight.indicators.registry import Kind, Measured, indicator, share
from motcua.reform.lawwatch import queries as lawwatch


@indicator(
    "TC-01",
    "Văn bản mới có hiệu lực đã được nghiên cứu, phổ biến",
    unit="lượt giao",
    kind=Kind.SHARE,
    formula="Lượt giao nghiên cứu văn bản mới đã xong tính đến hết kỳ chia lượt giao có hạn trong kỳ.",
    legal_basis=OUTLINE,
)
def studied(reading: Reading) -> Measured:
    """Set the assignments to study new law that were done against those due."""
    return share(lawwatch.studied_as_of(*reading.period), lawwatch.due_as_of(*reading.period))
