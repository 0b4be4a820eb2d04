"""What officers type about the catalogue."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms

from motcua.catalogue.procedures.states import Channel, Confidence, PostingKind
from motcua.channels.desk.catalogue import lines
from motcua.ui.fields import REQUIRED, DayField


class FilterForm(forms.Form):
    """Which listings to show."""

    q = forms.CharField(label="Tìm thủ tục", required=False, max_length=200)
    show = forms.ChoiceField(
        label="Hiện",
        required=False,
        choices=[("", "Tất cả"), ("chua", "Chưa niêm yết"), ("nhap", "Đang có bản nháp")],
    )


class PostForm(forms.Form):
    """Mark procedures as posted."""

    codes = forms.MultipleChoiceField(
        label="Thủ tục", error_messages={"required": "Hãy đánh dấu ít nhất một thủ tục."}
    )
    kind = forms.ChoiceField(label="Nơi công khai", choices=PostingKind.choices)
    on = DayField(label="Ngày niêm yết")
    place = forms.CharField(label="Bảng, địa chỉ trang (nếu cần)", required=False, max_length=200)

    def __init__(self, *args: Any, codes: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["codes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(code, code) for code in codes]

    @property
    def marked(self) -> list[str]:
        """Return the codes marked so far, valid or not: nothing ticked is lost."""
        return [str(code) for code in self["codes"].value() or []]


class VoidForm(forms.Form):
    """Take a posting back."""

    reason = forms.CharField(label="Lý do hủy", max_length=300, error_messages=REQUIRED)


class PublishForm(forms.Form):
    """Publish a draft by a decision."""

    decision_number = forms.CharField(label="Số quyết định công bố", max_length=120, error_messages=REQUIRED)
    decision_on = DayField(label="Ngày ký quyết định")
    decision_by = forms.CharField(label="Cơ quan công bố", max_length=200, error_messages=REQUIRED)
    valid_from = DayField(label="Áp dụng từ ngày")

    def clean(self) -> dict[str, Any]:
        """A decision cannot be signed after the version begins to hold (NĐ 63/2010 Art 15)."""
        cleaned = super().clean() or {}
        signed: dt.date | None = cleaned.get("decision_on")
        begins: dt.date | None = cleaned.get("valid_from")
        if signed and begins and signed > begins:
            self.add_error("valid_from", "Ngày áp dụng không thể trước ngày ký quyết định.")
        return cleaned


_AREA = forms.Textarea(attrs={"rows": 6})


def _area(label: str, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, required=required, widget=_AREA, error_messages=REQUIRED)


class DraftForm(forms.Form):
    """All components of a version (NĐ 63/2010 Art 8.2), lists one line an item."""

    name = forms.CharField(
        label="Tên thủ tục",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=REQUIRED,
    )
    valid_from = DayField(label="Dự kiến áp dụng từ ngày")
    valid_to = DayField(label="Đến ngày (bỏ trống nếu chưa định)", required=False)
    papers = _area("Thành phần hồ sơ")
    set_count = forms.IntegerField(label="Số bộ hồ sơ", min_value=1, max_value=20, error_messages=REQUIRED)
    steps = _area("Trình tự thực hiện")
    extension_days = forms.DecimalField(
        label="Số ngày làm việc được kéo dài khi phải xác minh",
        required=False,
        min_value=0,
        max_value=999,
        max_digits=6,
        decimal_places=2,
        localize=True,
    )
    extension_note = forms.CharField(label="Khi nào được kéo dài", required=False, max_length=300)
    subjects = _area("Đối tượng thực hiện")
    competent_agency = forms.CharField(label="Cơ quan giải quyết", required=False, max_length=500)
    results = _area("Kết quả thực hiện")
    conditions = _area("Yêu cầu, điều kiện")
    legal_bases = _area("Căn cứ pháp lý")
    aliases = _area("Cách gọi của người dân")
    sensitive = forms.BooleanField(label="Việc nhạy cảm (tang sự, cha mẹ con…)", required=False)
    confidence = forms.ChoiceField(label="Mức kiểm chứng", choices=Confidence.choices)
    source = forms.CharField(label="Nguồn", required=False, max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for channel in Channel:
            code = channel.value
            self.fields[f"offered_{code}"] = forms.BooleanField(
                label=f"Nhận {str(channel.label).lower()}", required=False
            )
            self.fields[f"limit_{code}"] = forms.CharField(label="Thời hạn", required=False, max_length=60)
            self.fields[f"fee_{code}"] = forms.CharField(label="Phí, lệ phí", required=False, max_length=200)

    @property
    def ways(self) -> list[tuple[str, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Return (label, offered, limit, fee) for each channel."""
        return [
            (
                str(channel.label),
                self[f"offered_{channel.value}"],
                self[f"limit_{channel.value}"],
                self[f"fee_{channel.value}"],
            )
            for channel in Channel
        ]

    def clean(self) -> dict[str, Any]:
        """Read the lines into components, each with its own message."""
        cleaned = super().clean() or {}
        self._read("papers", lines.read_papers)
        self._read("steps", lambda typed: lines.read_lines(typed, lines.read_step))
        self._read("legal_bases", lambda typed: lines.read_lines(typed, lines.read_basis))
        self._read("results", lambda typed: lines.read_lines(typed, lines.read_result))
        for name in ("subjects", "aliases"):
            self._read(name, lambda typed: lines.read_lines(typed, str))
        for channel in Channel:
            self._read(f"limit_{channel.value}", lines.read_limit)
        self._check_dates()
        return cleaned

    def check_fees(self, before: dict[str, Any]) -> None:
        """Read the fees that were changed; those left as they were need not be readable."""
        for channel in Channel:
            name = f"fee_{channel.value}"
            typed = self.cleaned_data.get(name, "")
            if typed != before.get(name, ""):
                try:
                    lines.read_fee(typed)
                except ValueError as error:
                    self.add_error(name, str(error))

    def _read(self, name: str, read: Callable[[str], Any]) -> None:
        if name in self.cleaned_data:
            try:
                self.cleaned_data[name] = read(self.cleaned_data[name])
            except ValueError as error:
                self.add_error(name, str(error))

    def _check_dates(self) -> None:
        begins, ends = self.cleaned_data.get("valid_from"), self.cleaned_data.get("valid_to")
        if begins and ends and ends < begins:
            self.add_error("valid_to", "Ngày hết áp dụng phải từ ngày bắt đầu áp dụng trở đi.")
