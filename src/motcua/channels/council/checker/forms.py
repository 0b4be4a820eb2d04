"""What is to be checked: a file, a text, or a report of ours. Exactly one of them."""

from typing import Any

from django import forms

from motcua.records.reading import Unreadable, extract


class CheckForm(forms.Form):
    """Take one source. `cleaned_data["read"]` is its text unless a report of ours was chosen."""

    file = forms.FileField(label="Tệp báo cáo (.docx, .pdf, .txt)", required=False, allow_empty_file=True)
    text = forms.CharField(
        label="Hoặc dán văn bản vào đây",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"null_characters_not_allowed": "Văn bản có ký tự không đọc được."},
    )

    def clean(self) -> dict[str, Any]:
        """Read the source. Errors stand beside the field that they are about."""
        data = super().clean() or {}
        upload, typed = data.get("file"), str(data.get("text") or "")
        if self.errors:
            return data
        if upload is None and not typed.strip():
            self.add_error("file", "Hãy chọn một tệp hoặc dán văn bản.")
        elif upload is not None and typed.strip():
            self.add_error("text", "Chỉ kiểm tra một văn bản mỗi lần: hãy bỏ tệp hoặc xóa ô này.")
        else:
            self._read("file" if upload is not None else "text", data)
        return data

    def _read(self, name: str, data: dict[str, Any]) -> None:
        try:
            data["read"] = extract(data[name].read() if name == "file" else data[name].encode())
        except Unreadable as refusal:
            self.add_error(name, str(refusal))
