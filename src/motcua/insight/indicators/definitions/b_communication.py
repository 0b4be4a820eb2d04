"""TT: telling people: web, leaflets, letters, meetings, posting, Zalo, kiosk."""

from motcua.catalogue.procedures import queries as procedures
from motcua.insight.indicators.definitions.a_steering import OUTLINE
from motcua.insight.indicators.reading import Reading
from motcua.insight.indicators.registry import Kind, Measured, indicator, share, total
from motcua.reform.outreach import queries as outreach
from motcua.reform.outreach.states import Channel, Measure

POSTING = "Nghị định 63/2010/NĐ-CP, Điều 17 (công khai thủ tục hành chính)"


def _sum(
    reading: Reading,
    channel: Channel,
    measure: Measure = Measure.QUANTITY,
    *,
    about_reform: bool | None = None,
) -> Measured:
    """Return one number added over a channel's activities, and those activities."""
    agency, since, until, as_of = reading.period
    return total(outreach.sum_as_of(agency, channel, since, until, as_of, measure, about_reform=about_reform))


@indicator(
    "TT-01",
    "Tin, bài về cải cách hành chính trên trang thông tin điện tử",
    unit="tin, bài",
    kind=Kind.SUM,
    formula="Cộng số tin, bài về cải cách hành chính đã đăng trong kỳ.",
    legal_basis=OUTLINE,
)
def web_articles(reading: Reading) -> Measured:
    """Add up what was published on the web page about the reform."""
    return _sum(reading, Channel.WEB, about_reform=True)


@indicator(
    "TT-02",
    "Tờ gấp tuyên truyền đã phát hành",
    unit="tờ",
    kind=Kind.SUM,
    formula="Cộng số tờ của các đợt phát hành tờ gấp trong kỳ.",
    legal_basis=OUTLINE,
)
def leaflets(reading: Reading) -> Measured:
    """Add up the leaflets issued."""
    return _sum(reading, Channel.LEAFLET)


@indicator(
    "TT-03",
    "Thư ngỏ đã phát hành",
    unit="thư",
    kind=Kind.SUM,
    formula="Cộng số thư của các đợt phát hành thư ngỏ trong kỳ.",
    legal_basis=OUTLINE,
)
def letters(reading: Reading) -> Measured:
    """Add up the open letters issued."""
    return _sum(reading, Channel.LETTER)


@indicator(
    "TT-04",
    "Buổi sinh hoạt tổ dân phố có nội dung cải cách hành chính",
    unit="buổi",
    kind=Kind.SHARE,
    formula="Buổi sinh hoạt có nội dung cải cách hành chính chia tổng số buổi sinh hoạt trong kỳ.",
    legal_basis=OUTLINE,
)
def meetings(reading: Reading) -> Measured:
    """Set the neighbourhood meetings that spoke of the reform against all of them."""
    agency, since, until, as_of = reading.period
    held = outreach.activities_as_of(agency, Channel.MEETING, since, until, as_of)
    about = outreach.activities_as_of(agency, Channel.MEETING, since, until, as_of, about_reform=True)
    return share(about, held)


@indicator(
    "TT-05",
    "Lượt người nghe tại các buổi sinh hoạt có nội dung cải cách hành chính",
    unit="lượt người",
    kind=Kind.SUM,
    formula="Cộng số người dự của các buổi đếm ở TT-04. Một người dự nhiều buổi được tính nhiều lượt.",
    legal_basis=OUTLINE,
)
def listeners(reading: Reading) -> Measured:
    """Add up who listened at those meetings."""
    return _sum(reading, Channel.MEETING, Measure.AUDIENCE, about_reform=True)


@indicator(
    "TT-06",
    "Thủ tục hành chính được niêm yết",
    unit="thủ tục",
    kind=Kind.SHARE,
    formula="Thủ tục đã niêm yết tính đến hết kỳ chia thủ tục thuộc thẩm quyền tiếp nhận của phường.",
    legal_basis=POSTING,
)
def posted(reading: Reading) -> Measured:
    """Set the procedures posted at the office against those that are listed for it."""
    tally = procedures.posting_tally(*reading.period)
    return share(tally.posted, tally.listed)


@indicator(
    "TT-07",
    "Lượt tương tác trên trang Zalo",
    unit="lượt",
    kind=Kind.SUM,
    formula="Cộng số lượt tương tác ghi nhận hằng tháng trong kỳ.",
    legal_basis=OUTLINE,
)
def zalo_interactions(reading: Reading) -> Measured:
    """Add up the interactions on the Zalo page."""
    return _sum(reading, Channel.ZALO)


@indicator(
    "TT-07.2",
    "Câu hỏi qua Zalo đã được trả lời",
    unit="câu hỏi",
    kind=Kind.SHARE,
    formula="Câu hỏi đã trả lời chia câu hỏi nhận được; cộng theo tháng.",
    legal_basis=OUTLINE,
)
def zalo_answers(reading: Reading) -> Measured:
    """Set the questions answered against the questions asked on Zalo."""
    answered = _sum(reading, Channel.ZALO, Measure.ANSWERED)
    asked = _sum(reading, Channel.ZALO, Measure.QUESTIONS)
    return Measured(answered.numerator, asked.numerator)


@indicator(
    "TT-08",
    "Lượt tra cứu trên màn hình kiosk",
    unit="lượt",
    kind=Kind.SUM,
    formula="Cộng số lượt tra cứu ghi nhận hằng tháng trong kỳ.",
    legal_basis=OUTLINE,
)
def kiosk_lookups(reading: Reading) -> Measured:
    """Add up the look-ups at the kiosk."""
    return _sum(reading, Channel.KIOSK)
