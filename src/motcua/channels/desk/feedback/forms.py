"""What a person may type on these screens."""

from typing import Any

from django import forms

from motcua.casework.feedback import queries
from motcua.casework.feedback.states import Level
from motcua.foundation.organisation.models import Unit
from motcua.ui.fields import REQUIRED, DayField, text


class PeriodForm(forms.Form):
    """Days for which figures are shown."""

    tu = DayField(label="Từ ngày")
    den = DayField(label="Đến hết ngày")

    def clean(self) -> dict[str, Any]:
        """See that the period does not end before it begins."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("tu") and said.get("den") and said["den"] < said["tu"]:
            self.add_error("den", "Kỳ kết thúc trước khi bắt đầu.")
        return said


class OpinionsForm(PeriodForm):
    """What a list of opinions is narrowed by."""

    bo_phan = forms.ModelChoiceField(
        label="Bộ phận",
        queryset=Unit.objects.none(),
        required=False,
        empty_label="Tất cả",
        error_messages=REQUIRED,
    )
    muc = forms.ChoiceField(label="Mức", required=False, error_messages=REQUIRED)
    ly_do = forms.ChoiceField(label="Lý do", required=False, error_messages=REQUIRED)
    loi = forms.BooleanField(label="Có ý kiến bằng lời", required=False)
    huy = forms.BooleanField(label="Cả ý kiến đã hủy", required=False)

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_among(self, "bo_phan", units)
        every = [("", "Tất cả")]
        _choices(self, "muc", [*every, *((level.value, level.label) for level in Level)])
        _choices(self, "ly_do", [*every, *((one.code, one.name) for one in queries.all_reasons())])


class UnitForm(forms.Form):
    """The unit that a counter tablet asks about."""

    unit = forms.ModelChoiceField(
        label="Bộ phận được đánh giá",
        queryset=Unit.objects.none(),
        empty_label="Chọn…",
        error_messages=REQUIRED,
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_among(self, "unit", units)


class PaperForm(UnitForm):
    """Where and when a paper slip was filled in; its answers are tiles."""

    day = DayField(label="Ngày ghi trên phiếu")


class VoidForm(forms.Form):
    """Why an opinion is voided."""

    reason = text("Lý do hủy", rows=2)


def choose_among(form: forms.Form, name: str, rows: Any) -> None:
    """Give a select its rows."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows


def _choices(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
