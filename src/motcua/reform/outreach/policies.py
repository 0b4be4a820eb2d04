"""What may be entered about outreach: rules about the thing, never about the person."""

import datetime as dt

from django.db.models import Sum

from motcua.foundation.organisation.models import Agency, Neighbourhood
from motcua.kernel import numbers
from motcua.kernel.rules import Denied, Rule
from motcua.reform.outreach.models import Activity, Delivery
from motcua.reform.outreach.states import SHAPES, Channel


class PlaceMissing(Denied):
    """A neighbourhood meeting belongs to a neighbourhood."""


class WrongNeighbourhood(Denied):
    """The neighbourhood belongs to another agency."""


class AlreadyEntered(Denied):
    """The month's statistics of this channel stand in the register."""


class NumbersDisagree(Denied):
    """Numbers that contradict each other."""


class NotAMaterial(Denied):
    """Only printed things are handed over."""


class StillInUse(Denied):
    """Something that stands hangs on it."""


def _is_placed(agency: Agency, channel: Channel, neighbourhood: Neighbourhood | None) -> None:
    if neighbourhood is not None and neighbourhood.agency_id != agency.pk:
        raise WrongNeighbourhood(f"{neighbourhood.name} không thuộc {agency.short_name}.")
    if neighbourhood is None and SHAPES[channel].needs_neighbourhood:
        raise PlaceMissing("Buổi sinh hoạt phải ghi của tổ dân phố nào.")


def _is_new_month(agency: Agency, channel: Channel, month: dt.date) -> None:
    if not SHAPES[channel].is_monthly:
        return
    if Activity.objects.filter(agency=agency, channel=channel.value, month=month, voided_at=None).exists():
        raise AlreadyEntered(
            f"Số liệu {SHAPES[channel].label} tháng {month:%m/%Y} đã có. "
            "Nhập sai thì hủy bản cũ kèm lý do rồi nhập lại."
        )


def _agrees(*, quantity: int, audience: int, questions: int, answered: int) -> None:
    if min(quantity, audience, questions, answered) < 0:
        raise NumbersDisagree("Số lượng không thể âm.")
    if answered > questions:
        raise NumbersDisagree("Số câu đã trả lời không thể nhiều hơn số câu nhận được.")


def leftover(activity: Activity) -> int:
    """Return how many copies were printed and not handed over."""
    handed = Delivery.objects.filter(activity=activity, voided_at=None).aggregate(sum=Sum("quantity"))["sum"]
    return activity.quantity - int(handed or 0)


def _can_hand_over(activity: Activity, quantity: int) -> None:
    if not activity.shape.is_material:
        raise NotAMaterial(f"“{activity.shape.label}” không phải tài liệu in để giao.")
    if quantity <= 0:
        raise NumbersDisagree("Số bản giao phải lớn hơn 0.")
    rest = leftover(activity)
    if quantity > rest:
        raise NumbersDisagree(f"Chỉ còn {numbers.grouped(rest)} {activity.unit_word} chưa giao.")


def _has_no_deliveries(activity: Activity) -> None:
    if Delivery.objects.filter(activity=activity, voided_at=None).exists():
        raise StillInUse("Tài liệu đã có lần giao. Hãy hủy các lần giao nhập nhầm trước.")


is_placed = Rule(_is_placed)
is_new_month = Rule(_is_new_month)
agrees = Rule(_agrees)
can_hand_over = Rule(_can_hand_over)
has_no_deliveries = Rule(_has_no_deliveries)
