"""What a person may type on these screens."""

from django import forms

from motcua.ui.fields import DayField, text


class AnswerForm(forms.Form):
    """What was done, and the paper that says so."""

    wording = text("Nội dung trả lời", rows=6, length=5000)
    document_code = text("Số, ký hiệu văn bản trả lời", length=160)
    answered_on = DayField(label="Ngày trả lời")
