"""A form with one field of each kind, for the page of components."""

from django import forms

from motcua.ui.fields import REQUIRED, DayField, text

_CHOICES = [("truc-tiep", "Trực tiếp"), ("truc-tuyen", "Trực tuyến"), ("buu-chinh", "Qua bưu chính")]


class SampleForm(forms.Form):
    """Nothing is done with what is typed here."""

    name = text("Họ và tên")
    day = DayField(label="Ngày sinh")
    note = text("Ghi chú", rows=3, required=False)
    channel = forms.ChoiceField(label="Nơi nhận kết quả", choices=_CHOICES, error_messages=REQUIRED)
    way = forms.ChoiceField(
        label="Cách nộp", choices=_CHOICES, widget=forms.RadioSelect, error_messages=REQUIRED
    )
    papers = forms.MultipleChoiceField(
        label="Giấy tờ đã nộp",
        choices=[("to-khai", "Tờ khai"), ("can-cuoc", "Căn cước"), ("khac", "Giấy tờ khác")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agrees = forms.BooleanField(label="Đồng ý nhận tin báo qua thư điện tử", required=False)

    @classmethod
    def with_errors(cls) -> "SampleForm":
        """Return the form as it looks after a hasty attempt."""
        return cls({"name": "", "day": "31/13/2026", "channel": "truc-tiep"})
