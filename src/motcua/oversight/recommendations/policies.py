"""What may be done with a recommendation as it stands, and what it must say."""

import datetime as dt

from motcua.insight.indicators import queries as indicators
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule
from motcua.oversight.recommendations import transitions
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import JUDGEMENTS, Standing


class WrongMoment(Denied):
    """The recommendation does not stand where this act begins."""


class Vague(Denied):
    """Nobody could say later whether this was done."""


_SAYS = {
    "send": "Kiến nghị này đã gửi hoặc đã bỏ.",
    "drop": "Kiến nghị đã gửi thì không bỏ được nữa.",
    "acknowledge": "Kiến nghị này không ở bước chờ tiếp nhận.",
    "answer": "Kiến nghị này đang không chờ trả lời.",
    "judge": "Chưa có trả lời mới để đánh giá.",
}


def _may_move(recommendation: Recommendation, move: str) -> None:
    standing = Standing(recommendation.standing)
    if standing not in transitions.ALL[move].starts:
        raise WrongMoment(f"{_SAYS[move]} Hiện kiến nghị {recommendation.code} {standing.label}.")


def _is_concrete(text: str, product: str, due_on: dt.date | None, written_on: dt.date) -> None:
    """A recommendation names an act, a result one can see, and a day."""
    if not text:
        raise Vague("Hãy ghi nội dung kiến nghị.")
    if not product:
        raise Vague("Hãy ghi kết quả phải có: thứ sẽ nhìn thấy được khi kiến nghị hoàn thành.")
    if due_on is None:
        raise Vague("Hãy ghi hạn thực hiện.")
    if due_on <= written_on:
        raise Vague(f"Hạn thực hiện {dates.short(due_on)} phải sau ngày {dates.short(written_on)}.")


def _is_measurable(indicator: str, comparison: str, target: int | None) -> None:
    """A target is whole: an existing indicator, a side, a level. Or there is none."""
    given = (bool(indicator), bool(comparison), target is not None)
    if any(given) and not all(given):
        raise Vague("Mục tiêu phải có đủ chỉ tiêu, chiều so sánh và mức.")
    if indicator:
        try:
            indicators.get(indicator)
        except indicators.UnknownIndicator as error:
            raise Vague(f"Không có chỉ tiêu {indicator}.") from error


def _is_judgement(standing: Standing, note: str) -> None:
    if standing not in JUDGEMENTS:
        raise WrongMoment("Hãy chọn một mức đánh giá.")
    if not note:
        raise Vague("Hãy ghi nhận xét: vì sao đánh giá như vậy.")


def _has_answer(text: str, document_code: str) -> None:
    if not (text and document_code):
        raise Vague("Trả lời phải có nội dung và số, ký hiệu văn bản trả lời.")


may_move = Rule(_may_move)
is_concrete = Rule(_is_concrete)
is_measurable = Rule(_is_measurable)
is_judgement = Rule(_is_judgement)
has_answer = Rule(_has_answer)
