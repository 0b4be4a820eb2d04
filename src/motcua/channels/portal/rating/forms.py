"""What a person types to find the rating page of their dossier."""

from django import forms

from motcua.ui.fields import text


class FindForm(forms.Form):
    """A dossier's code and a phone that was given with it."""

    ma = text("Mã hồ sơ", length=60)
    dien_thoai = text("Số điện thoại đã ghi trong hồ sơ", length=20)
