"""What a person types to follow a dossier."""

from django import forms

from motcua.foundation.people import phones
from motcua.ui.fields import text


class CodeForm(forms.Form):
    """The code printed on the slip."""

    ma = text("Mã hồ sơ", length=60)


class PhoneForm(forms.Form):
    """The code, and a phone that was given with it."""

    ma = forms.CharField(max_length=60, widget=forms.HiddenInput)
    dien_thoai = text("Số điện thoại đã ghi trong hồ sơ", length=20)

    def clean_dien_thoai(self) -> str:
        """Bring the number to the digits dialled. Raises a Vietnamese validation error."""
        digits = phones.digits(self.cleaned_data["dien_thoai"])
        if not phones.is_possible(digits):
            raise forms.ValidationError(
                "Số điện thoại này chưa đúng. Hãy ghi đủ 10 chữ số, ví dụ 0903 123 456."
            )
        return digits
