"""TH: dossiers: received, settled, pending, ended otherwise; one rule that they balance."""

from motcua.catalogue.procedures import queries as procedures
from motcua.catalogue.procedures.states import Channel
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

CIRCULAR = "Thông tư 01/2018/TT-VPCP; Nghị định 61/2018/NĐ-CP, Điều 30"
FORM_06A = "Biểu 06a về kết quả giải quyết thủ tục hành chính (chế độ báo cáo kiểm soát thủ tục hành chính)"


@indicator(
    "TH-01",
    "Thủ tục hành chính thuộc thẩm quyền tiếp nhận của phường",
    unit="thủ tục",
    formula="Đếm thủ tục có trong danh mục của phường vào ngày cuối kỳ.",
    legal_basis=CIRCULAR,
)
def procedures_listed(reading: Reading) -> Measured:
    """Count the procedures listed for the agency."""
    return count(procedures.posting_tally(*reading.period).listed)


@indicator(
    "TH-02",
    "Hồ sơ kỳ trước chuyển sang",
    unit="hồ sơ",
    formula="Đếm hồ sơ đã tiếp nhận trước kỳ và chưa có kết quả khi kỳ bắt đầu.",
    legal_basis=FORM_06A,
)
def carried_over(reading: Reading) -> Measured:
    """Count dossiers received before and not settled when the period began."""
    return count(reading.dossiers.carried_over)


@indicator(
    "TH-03",
    "Hồ sơ tiếp nhận mới trong kỳ",
    unit="hồ sơ",
    formula="Đếm hồ sơ tiếp nhận trong kỳ, mọi hình thức.",
    legal_basis=FORM_06A,
)
def received(reading: Reading) -> Measured:
    """Count dossiers received, whatever the channel."""
    return count(reading.dossiers.received)


@indicator(
    "TH-03.1",
    "Hồ sơ tiếp nhận trực tiếp",
    unit="hồ sơ",
    formula="Trong TH-03, hồ sơ nộp trực tiếp tại Bộ phận Một cửa.",
    legal_basis=FORM_06A,
)
def received_direct(reading: Reading) -> Measured:
    """Count dossiers received at the counter."""
    return count(reading.dossiers.received_by_channel[Channel.DIRECT.value])


@indicator(
    "TH-03.2",
    "Hồ sơ tiếp nhận trực tuyến",
    unit="hồ sơ",
    formula="Trong TH-03, hồ sơ nộp trực tuyến (kể cả được cán bộ hỗ trợ nộp).",
    legal_basis=FORM_06A,
)
def received_online(reading: Reading) -> Measured:
    """Count dossiers received online."""
    return count(reading.dossiers.received_by_channel[Channel.ONLINE.value])


@indicator(
    "TH-03.3",
    "Hồ sơ tiếp nhận qua bưu chính công ích",
    unit="hồ sơ",
    formula="Trong TH-03, hồ sơ gửi qua dịch vụ bưu chính công ích.",
    legal_basis=FORM_06A,
)
def received_by_post(reading: Reading) -> Measured:
    """Count dossiers received by post."""
    return count(reading.dossiers.received_by_channel[Channel.POSTAL.value])


@indicator(
    "TH-04",
    "Tổng số hồ sơ phải giải quyết",
    unit="hồ sơ",
    formula="TH-02 cộng TH-03, cộng hồ sơ có kết quả kỳ trước bị thu hồi để giải quyết lại trong kỳ.",
    legal_basis=FORM_06A,
)
def to_settle(reading: Reading) -> Measured:
    """Count all dossiers that had to be settled in the period."""
    return count(reading.dossiers.to_settle)


@indicator(
    "TH-05",
    "Hồ sơ đã giải quyết",
    unit="hồ sơ",
    formula="TH-05.1 cộng TH-05.2 cộng TH-05.3. Hồ sơ rút, dừng, từ chối không nằm trong số này.",
    legal_basis=FORM_06A,
)
def settled(reading: Reading) -> Measured:
    """Count dossiers that got their result in the period."""
    by_day = reading.dossiers.by_day
    return count(by_day.early + by_day.on_time + by_day.late)


@indicator(
    "TH-05.1",
    "Hồ sơ giải quyết trước hạn",
    unit="hồ sơ",
    formula="Có kết quả trước ngày hẹn trả ban đầu (so theo ngày).",
    legal_basis=FORM_06A,
)
def settled_early(reading: Reading) -> Measured:
    """Count results before the day promised."""
    return count(reading.dossiers.by_day.early)


@indicator(
    "TH-05.2",
    "Hồ sơ giải quyết đúng hạn",
    unit="hồ sơ",
    formula="Có kết quả đúng ngày hẹn trả ban đầu (so theo ngày).",
    legal_basis=FORM_06A,
)
def settled_on_time(reading: Reading) -> Measured:
    """Count results on the day promised."""
    return count(reading.dossiers.by_day.on_time)


@indicator(
    "TH-05.3",
    "Hồ sơ giải quyết quá hạn",
    unit="hồ sơ",
    formula="Có kết quả sau ngày hẹn trả ban đầu (so theo ngày); được hẹn lại vẫn là quá hạn.",
    legal_basis=FORM_06A,
)
def settled_late(reading: Reading) -> Measured:
    """Count results after the day promised. Counted, never subtracted."""
    return count(reading.dossiers.by_day.late)


@indicator(
    "TH-06",
    "Hồ sơ đang giải quyết",
    unit="hồ sơ",
    formula="TH-06.1 cộng TH-06.2.",
    legal_basis=FORM_06A,
)
def pending(reading: Reading) -> Measured:
    """Count dossiers without a result at the period's end."""
    return count(reading.dossiers.pending_in_time + reading.dossiers.pending_late)


@indicator(
    "TH-06.1",
    "Hồ sơ đang giải quyết, trong hạn",
    unit="hồ sơ",
    formula="Chưa có kết quả, chưa qua hạn vào cuối kỳ; gồm cả hồ sơ đang chờ người nộp bổ sung.",
    legal_basis=FORM_06A,
)
def pending_in_time(reading: Reading) -> Measured:
    """Count pending dossiers whose due moment has not passed."""
    return count(reading.dossiers.pending_in_time)


@indicator(
    "TH-06.2",
    "Hồ sơ đang giải quyết, quá hạn",
    unit="hồ sơ",
    formula="Chưa có kết quả và đã qua hạn vào cuối kỳ.",
    legal_basis=FORM_06A,
)
def pending_late(reading: Reading) -> Measured:
    """Count pending dossiers past their due moment."""
    return count(reading.dossiers.pending_late)


@indicator(
    "TH-07",
    "Hồ sơ trả lại hoặc rút",
    unit="hồ sơ",
    formula="TH-07.1 cộng TH-07.2.",
    legal_basis=FORM_06A,
)
def ended_otherwise(reading: Reading) -> Measured:
    """Count dossiers that ended without a result."""
    return count(reading.dossiers.returned_or_withdrawn)


@indicator(
    "TH-07.1",
    "Hồ sơ dừng giải quyết, trả lại người nộp",
    unit="hồ sơ",
    formula="Đã tiếp nhận nhưng dừng giải quyết và trả lại trong kỳ. Từ chối tiếp nhận không tính ở đây.",
    legal_basis=FORM_06A,
)
def stopped(reading: Reading) -> Measured:
    """Count dossiers stopped and handed back."""
    return count(reading.dossiers.stopped)


@indicator(
    "TH-07.2",
    "Hồ sơ người nộp rút",
    unit="hồ sơ",
    formula="Người nộp tự rút trong kỳ.",
    legal_basis=FORM_06A,
)
def withdrawn(reading: Reading) -> Measured:
    """Count dossiers that the applicant withdrew."""
    return count(reading.dossiers.withdrawn)


@indicator(
    "TH-08",
    "Cân đối hồ sơ",
    unit="hồ sơ",
    kind=Kind.BALANCE,
    formula="TH-04 trừ (TH-05 + TH-06 + TH-07); phải bằng 0.",
    legal_basis="Quy tắc kiểm tra của chương trình",
    confidence=Confidence.UNVERIFIED,
)
def balance(reading: Reading) -> Measured:
    """Hold what was to be settled against all its ends."""
    facts = reading.dossiers
    return Measured(Counted(facts.imbalance, facts.to_settle))


@indicator(
    "TH-09",
    "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn",
    unit="hồ sơ",
    kind=Kind.SHARE,
    formula="(TH-05.1 + TH-05.2) chia TH-05. Hồ sơ chưa có kết quả không nằm ở tử số lẫn mẫu số.",
    legal_basis=FORM_06A,
)
def in_time_share(reading: Reading) -> Measured:
    """Set results in time against all results."""
    by_day = reading.dossiers.by_day
    return share(by_day.early + by_day.on_time, by_day.early + by_day.on_time + by_day.late)


@indicator(
    "TH-09.2",
    "Tỷ lệ trước hạn và đúng hạn, so theo giờ",
    unit="hồ sơ",
    kind=Kind.SHARE,
    formula="Như TH-09 nhưng so thời điểm có kết quả với giờ hẹn trả.",
    legal_basis=FORM_06A,
    confidence=Confidence.UNVERIFIED,
)
def in_time_share_by_moment(reading: Reading) -> Measured:
    """Do the same by the hour instead of the day."""
    settled_by = reading.dossiers.by_moment
    in_time = settled_by.early + settled_by.on_time
    return share(in_time, in_time + settled_by.late)


@indicator(
    "TH-10",
    "Thư xin lỗi, phiếu hẹn lại",
    unit="thư",
    formula="Đếm phiếu xin lỗi và hẹn lại ngày trả kết quả phát hành trong kỳ, theo mã hồ sơ.",
    legal_basis="Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9; Thông tư 01/2018/TT-VPCP, Mẫu 04",
)
def apologies(reading: Reading) -> Measured:
    """Count letters of apology."""
    return count(reading.dossiers.apologies)


@indicator(
    "TH-11",
    "Tỷ lệ hồ sơ trực tuyến",
    unit="hồ sơ",
    kind=Kind.SHARE,
    formula="TH-03.2 chia TH-03.",
    legal_basis=FORM_06A,
)
def online_share(reading: Reading) -> Measured:
    """Set dossiers received online against all received."""
    facts = reading.dossiers
    return share(facts.received_by_channel[Channel.ONLINE.value], facts.received)
