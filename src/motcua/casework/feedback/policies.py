"""What may be said in a rating: rules about the thing, never about the person."""

import datetime as dt
from collections.abc import Iterable, Mapping

from motcua.casework.dossiers.models import Dossier
from motcua.casework.feedback import scales
from motcua.casework.feedback.models import Offer, Rating
from motcua.casework.feedback.scales import Scale
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import clock, dates, text
from motcua.kernel.rules import Denied, Rule


class NotOnTheScale(Denied):
    """A level, aspect or reason that is not offered on the day."""


class NoResultYet(Denied):
    """A dossier is rated after its result."""


class AlreadyRated(Denied):
    """The link was used."""


class WrongUnit(Denied):
    """The unit belongs to another agency."""


class WrongTime(Denied):
    """The moment does not fit the order of things."""


class WordsMissing(Denied):
    """Something that must be written is empty."""


class AlreadyVoided(Denied):
    """The rating was voided before."""


def _is_on_scale(scale: Scale, level: str, answers: Mapping[str, str], day: dt.date) -> None:
    if level not in scale.levels:
        raise NotOnTheScale("Hãy chọn một mức hài lòng chung.")
    asked = {aspect.code: aspect.name for aspect in scales.aspects_on(day)}
    for aspect, answer in answers.items():
        if aspect not in asked:
            raise NotOnTheScale(f"Mặt “{aspect}” không được hỏi vào ngày {dates.short(day)}.")
        if answer not in scale.levels:
            raise NotOnTheScale(f"Hãy chọn lại mức hài lòng về “{asked[aspect]}”.")


def _are_offered(reasons: Iterable[str], day: dt.date) -> None:
    offered = {reason.code for reason in scales.reasons_on(day)}
    if any(reason not in offered for reason in reasons):
        raise NotOnTheScale("Có lý do không nằm trong danh sách. Hãy chọn lại.")


def _is_own_unit(agency: Agency, unit: Unit) -> None:
    if unit.agency_id != agency.pk:
        raise WrongUnit(f"Bộ phận “{unit.name}” không thuộc {agency.short_name}.")


def _has_result(dossier: Dossier) -> None:
    if dossier.voided_at is not None or dossier.resolved_at is None:
        raise NoResultYet("Hồ sơ chưa có kết quả nên chưa đánh giá được.")


def _follows_result(dossier: Dossier, happened_at: dt.datetime) -> None:
    if dossier.resolved_at is not None and happened_at < dossier.resolved_at:
        raise WrongTime("Thời điểm đánh giá sớm hơn lúc có kết quả.")


def _not_yet_rated(offer: Offer) -> None:
    if Rating.objects.filter(offer=offer).exists():
        raise AlreadyRated("Hồ sơ này đã được đánh giá. Mỗi hồ sơ chỉ đánh giá một lần.")


def _has_happened(happened_at: dt.datetime, at: dt.datetime) -> None:
    if happened_at > at:
        today = dates.short(clock.local_date(at))
        raise WrongTime(f"Ngày {dates.short(clock.local_date(happened_at))} chưa đến: hôm nay là {today}.")


def _may_be_voided(rating: Rating, reason: str) -> None:
    if rating.voided_at is not None:
        raise AlreadyVoided("Ý kiến này đã bị hủy trước đó.")
    if not text.tidy(reason):
        raise WordsMissing("Hãy ghi lý do hủy.")


is_on_scale = Rule(_is_on_scale)
are_offered = Rule(_are_offered)
is_own_unit = Rule(_is_own_unit)
has_result = Rule(_has_result)
follows_result = Rule(_follows_result)
not_yet_rated = Rule(_not_yet_rated)
has_happened = Rule(_has_happened)
may_be_voided = Rule(_may_be_voided)
