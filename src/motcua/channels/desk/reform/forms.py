"""What a person may type about plans, training, outreach and new law. Shape only; the rooms judge meaning."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Model

from motcua.foundation.organisation.models import Account, Neighbourhood, Unit
from motcua.reform.outreach.states import Channel
from motcua.reform.plans.states import Area, PlanKind
from motcua.reform.training.queries import Officer
from motcua.reform.training.states import Subject
from motcua.ui.fields import REQUIRED, DayField, text

_WHOLE = {
    **REQUIRED,
    "invalid": "Hãy ghi một số nguyên, ví dụ 120.",
    "min_value": "Số này không nhỏ hơn %(limit_value)s.",
    "max_value": "Số này không lớn hơn %(limit_value)s.",
}


def number(label: str, *, low: int = 0, high: int = 2**31 - 1, required: bool = True) -> forms.IntegerField:
    """Return a field for a whole number with the house's error words."""
    return forms.IntegerField(
        label=label,
        min_value=low,
        max_value=high,
        required=required,
        error_messages=_WHOLE,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


def choice(label: str, kinds: Any, *, required: bool = True) -> forms.ChoiceField:
    """Return a select over a vocabulary; optional ones begin with an empty choice."""
    empty = [] if required else [("", "Tất cả")]
    choices = [*empty, *((kind.value, kind.label) for kind in kinds)]
    return forms.ChoiceField(label=label, choices=choices, required=required, error_messages=REQUIRED)


def one_of(label: str, model: type[Model], *, required: bool = True) -> "forms.ModelChoiceField[Any]":
    """Return a select over rows; the agency's own are given to the form (`Typed.within`)."""
    return forms.ModelChoiceField(
        label=label,
        queryset=model._default_manager.none(),  # noqa: SLF001  every model has one
        required=required,
        empty_label="Chọn…" if required else "Không chọn",
        error_messages=REQUIRED,
    )


class Typed(forms.Form):
    """A form whose short fields are known by name. `within` gives the choices of an agency to its selects."""

    SHORT: ClassVar[frozenset[str]] = frozenset(
        {"year", "issued_on", "ends_on", "starts_on", "due_on", "on", "received_on", "effective_on", "hours",
         "attended_on", "percent", "quantity", "audience", "questions", "answered", "code"}
    )  # fmt: skip

    def __init__(self, *args: Any, within: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in (within or {}).items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = rows


class FilterForm(forms.Form):
    """What a list is narrowed by; it is read from the address."""

    nam = number("Năm", low=1990, high=2200, required=False)
    loai = forms.ChoiceField(label="Loại", required=False, error_messages=REQUIRED)
    tim = text("Có chữ", length=100, required=False)
    huy = forms.BooleanField(label="Cả mục đã hủy", required=False)

    def __init__(self, *args: Any, kinds: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["loai"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Tất cả"), *((kind.value, kind.label) for kind in kinds)]
        if not kinds:
            del self.fields["loai"]


class VoidForm(Typed):
    """Why an entry is voided."""

    reason = text("Lý do hủy", rows=2)


class PlanForm(Typed):
    """A plan that was issued."""

    kind = choice("Loại", PlanKind)
    title = text("Tên kế hoạch", rows=2, length=400)
    year = number("Năm", low=1990, high=2200)
    document_code = text("Số, ký hiệu văn bản", length=60)
    issued_on = DayField(label="Ngày ban hành")
    ends_on = DayField(label="Thực hiện đến ngày", required=False)
    theme = text("Chủ đề", length=400, required=False)
    basis = text("Thực hiện văn bản cấp trên", length=400, required=False)
    note = text("Ghi chú", rows=2, length=1000, required=False)


class TaskForm(Typed):
    """One line of a plan."""

    code = text("Số thứ tự trong kế hoạch", length=20)
    area = choice("Lĩnh vực", Area)
    title = text("Nhiệm vụ", rows=2, length=600)
    product = text("Sản phẩm", length=300)
    lead = one_of("Chủ trì", Unit)
    cooperating = text("Phối hợp", length=300, required=False)
    starts_on = DayField(label="Bắt đầu")
    due_on = DayField(label="Hoàn thành trước hoặc trong ngày")


class ProgressForm(Typed):
    """What is known about a task on a day: proof rather than a percentage."""

    on = DayField(label="Ngày")
    note = text("Nội dung đã làm", rows=2, length=1000, required=False)
    is_done = forms.BooleanField(label="Nhiệm vụ đã hoàn thành", required=False)
    document_code = text("Văn bản, tài liệu chứng minh", length=160, required=False)
    percent = number("Tỷ lệ ước tính (nếu có)", high=100, required=False)


class InitiativeForm(Typed):
    """A new way of working."""

    title = text("Tên sáng kiến, mô hình", rows=2, length=400)
    author = text("Tác giả", length=160)
    unit = one_of("Bộ phận", Unit, required=False)
    on = DayField(label="Áp dụng từ ngày")
    problem = text("Vấn đề", rows=2, length=1000)
    solution = text("Giải pháp", rows=2, length=1000)
    effect = text("Kết quả đo được", rows=2, length=1000, required=False)
    recognised_by = text("Văn bản công nhận", length=160, required=False)


class CourseForm(Typed):
    """A class or course."""

    title = text("Tên lớp", rows=2, length=400)
    subject = choice("Nội dung", Subject)
    organiser = text("Cơ quan tổ chức", length=200)
    starts_on = DayField(label="Từ ngày")
    ends_on = DayField(label="Đến ngày")
    hours = number("Số giờ của cả lớp", high=2000)
    document_code = text("Văn bản triệu tập", length=160, required=False)
    place = text("Địa điểm, hình thức", length=200, required=False)


class PeopleForm(Typed):
    """Several officers of one course at once: sent, or came on a day."""

    people = forms.MultipleChoiceField(
        label="Cán bộ, công chức",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Hãy chọn ít nhất một người.",
            "invalid_choice": REQUIRED["invalid_choice"],
        },
    )
    unit = one_of("Bộ phận, nếu vai trò chưa ghi", Unit, required=False)
    attended_on = DayField(label="Ngày dự", required=False)
    hours = number("Số giờ dự, nếu không dự hết lớp", high=2000, required=False)

    def __init__(self, *args: Any, officers: list[Officer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._officers = {one.account.username: one for one in officers}
        field = self.fields["people"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(name, _named(one)) for name, one in self._officers.items()]

    def clean(self) -> dict[str, Any]:
        """Ask for a unit where somebody's role names none, and for the day of those who came."""
        said: dict[str, Any] = super().clean() or {}
        chosen = [self._officers[name] for name in said.get("people", [])]
        if said.get("unit") is None and any(one.unit is None for one in chosen):
            self.add_error("unit", "Có người chưa ghi bộ phận: hãy chọn bộ phận cho họ.")
        if (
            self.data.get("list") != "sent"
            and not said.get("attended_on")
            and "attended_on" not in self.errors
        ):
            self.add_error("attended_on", REQUIRED["required"])
        return said

    def chosen(self) -> list[tuple[Account, Unit]]:
        """Return the officers chosen, each with a unit."""
        default = self.cleaned_data["unit"]
        found = [self._officers[name] for name in self.cleaned_data["people"]]
        return [(one.account, one.unit or default) for one in found]


def _named(one: Officer) -> str:
    return f"{one.account.full_name} ({one.unit.name})" if one.unit else one.account.full_name


class ActivityForm(Typed):
    """One thing done to tell people something."""

    channel = choice("Hình thức", Channel)
    title = text("Nội dung", rows=2, length=400)
    on = DayField(label="Ngày")
    quantity = number("Số lượng")
    neighbourhood = one_of("Tổ dân phố", Neighbourhood, required=False)
    audience = number("Số lượt người dự, xem, quan tâm", required=False)
    questions = number("Câu hỏi nhận được", required=False)
    answered = number("Câu hỏi đã trả lời", required=False)
    about_reform = forms.BooleanField(label="Có nội dung cải cách hành chính", required=False, initial=True)
    place = text("Nơi, đường dẫn", length=300, required=False)
    evidence = text("Tài liệu chứng minh", length=300, required=False)
    note = text("Ghi chú", rows=2, length=1000, required=False)

    def said(self) -> dict[str, Any]:
        """Return what was typed; numbers left empty are 0."""
        numbers = {name: self.cleaned_data[name] or 0 for name in ("audience", "questions", "answered")}
        return {**self.cleaned_data, **numbers}


class DeliveryForm(Typed):
    """Copies handed to a neighbourhood."""

    neighbourhood = one_of("Tổ dân phố", Neighbourhood)
    quantity = number("Số bản giao", low=1)
    on = DayField(label="Ngày giao")
    received_by = text("Người nhận", length=120, required=False)


class ActForm(Typed):
    """A legal act that came."""

    symbol = text("Số, ký hiệu", length=80)
    title = text("Trích yếu", rows=2, length=600)
    issuer = text("Cơ quan ban hành", length=200)
    issued_on = DayField(label="Ngày ban hành")
    received_on = DayField(label="Ngày nhận")
    effective_on = DayField(label="Ngày có hiệu lực")
    procedures = text("Thủ tục hành chính bị tác động", rows=2, length=600, required=False)
    address = text("Nơi đọc toàn văn", length=300, required=False)


class AssignForm(Typed):
    """Who studies an act, and by when."""

    unit = one_of("Bộ phận", Unit)
    account = one_of("Người nghiên cứu", Account, required=False)
    due_on = DayField(label="Xong trước hoặc trong ngày")


class StudyForm(Typed):
    """What the study of an act found."""

    on = DayField(label="Ngày nghiên cứu xong")
    result = text("Nội dung thay đổi, việc phải làm", rows=3, length=1000)
    document_code = text("Văn bản, tài liệu chứng minh", length=160, required=False)


class ProposalForm(Typed):
    """What was proposed to a superior body."""

    addressee = text("Gửi", length=200)
    document_code = text("Văn bản kiến nghị", length=160)
    on = DayField(label="Ngày gửi")
    problem = text("Vướng mắc", rows=2, length=1000)
    wish = text("Đề nghị", rows=2, length=1000)
