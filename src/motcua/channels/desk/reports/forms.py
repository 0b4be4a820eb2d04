"""What a person may type on these screens."""

import datetime as dt

from django import forms

from motcua.insight.reports.states import Level
from motcua.kernel import clock
from motcua.ui.fields import DayField

_REQUIRED = {"required": "Hãy điền mục này."}


class StartForm(forms.Form):
    """A new report: what about, for which days."""

    title = forms.CharField(
        label="Trích yếu", max_length=500, error_messages=_REQUIRED, widget=forms.Textarea(attrs={"rows": 2})
    )
    since = DayField(label="Số liệu từ ngày", error_messages=_REQUIRED)
    until = DayField(label="Đến hết ngày", error_messages=_REQUIRED)


class PeriodForm(forms.Form):
    """A period to measure indicators for."""

    tu = DayField(label="Từ ngày", error_messages=_REQUIRED)
    den = DayField(label="Đến hết ngày", error_messages=_REQUIRED)


class SectionForm(forms.Form):
    """A section's heading and prose."""

    heading = forms.CharField(label="Tiêu đề", max_length=300, error_messages=_REQUIRED)
    body = forms.CharField(
        label="Nội dung", required=False, max_length=20000, widget=forms.Textarea(attrs={"rows": 12})
    )


class AddSectionForm(forms.Form):
    """A new section at the end."""

    level = forms.TypedChoiceField(
        label="Cấp", choices=Level.choices, coerce=lambda value: Level(int(value)), initial=Level.ITEM
    )
    heading = forms.CharField(label="Tiêu đề", max_length=300, error_messages=_REQUIRED)


class TypedFigureForm(forms.Form):
    """A number by hand: never without a reason and a paper."""

    title = forms.CharField(label="Tên số liệu", max_length=300, error_messages=_REQUIRED)
    value = forms.IntegerField(
        label="Số",
        min_value=0,
        error_messages={
            **_REQUIRED,
            "invalid": "Hãy ghi một số nguyên, ví dụ 1250.",
            "min_value": "Hãy ghi một số từ 0 trở lên.",
        },
    )
    whole = forms.IntegerField(
        label="Mẫu số (nếu là tỷ lệ)",
        min_value=1,
        required=False,
        error_messages={
            "invalid": "Hãy ghi một số nguyên, ví dụ 1250.",
            "min_value": "Hãy ghi một số từ 1 trở lên.",
        },
    )
    unit = forms.CharField(label="Đơn vị tính", max_length=60, error_messages=_REQUIRED)
    reason = forms.CharField(
        label="Vì sao phải nhập tay",
        max_length=500,
        error_messages=_REQUIRED,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    document_code = forms.CharField(label="Căn cứ văn bản", max_length=160, error_messages=_REQUIRED)


class IssueForm(forms.Form):
    """When figures are cut off, who signs, who receives."""

    cut_off_day = DayField(label="Chốt số liệu đến hết ngày", error_messages=_REQUIRED)
    signer_capacity = forms.CharField(
        label="Chức danh người ký (mỗi dòng một dòng in)",
        error_messages=_REQUIRED,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    signer_name = forms.CharField(label="Họ và tên người ký", max_length=120, error_messages=_REQUIRED)
    recipients = forms.CharField(
        label="Nơi nhận (mỗi dòng một nơi)",
        error_messages=_REQUIRED,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def cut_off(self, now: dt.datetime) -> dt.datetime:
        """Return the end of the chosen day, or now where that day is still running."""
        return min(clock.end_of(self.cleaned_data["cut_off_day"]), now)

    def lines(self, name: str) -> tuple[str, ...]:
        """Return a field's non-empty lines."""
        return tuple(line.strip() for line in self.cleaned_data[name].splitlines() if line.strip())
