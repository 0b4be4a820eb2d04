"""What a person may type on these screens."""

from django import forms

from motcua.oversight.recommendations.states import JUDGEMENTS, Standing, Step
from motcua.ui.fields import REQUIRED, DayField, text


class JudgeForm(forms.Form):
    """How the Council judges what was done."""

    standing = forms.TypedChoiceField(
        label="Đánh giá",
        choices=[(one.value, one.label.capitalize()) for one in JUDGEMENTS],
        coerce=Standing,
        widget=forms.RadioSelect,
        error_messages=REQUIRED,
    )
    note = text("Nhận xét", rows=4, length=5000)


class RemindForm(forms.Form):
    """One urging."""

    step = forms.TypedChoiceField(
        label="Bước đôn đốc",
        choices=Step.choices,
        coerce=lambda value: Step(int(value)),
        error_messages=REQUIRED,
    )
    note = text("Nội dung", rows=2, required=False)


class AnswerForm(forms.Form):
    """What the Council's own bodies answer to a recommendation addressed to them."""

    wording = text("Nội dung trả lời", rows=4, length=5000)
    document_code = text("Số, ký hiệu văn bản trả lời", length=160)
    answered_on = DayField(label="Ngày trả lời")
