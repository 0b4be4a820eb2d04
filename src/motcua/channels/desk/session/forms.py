"""Forms of log-in: shape only."""

from typing import Any

from django import forms

from motcua.ui.fields import REQUIRED


def _password(label: str, autocomplete: str) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, max_length=200, strip=False, widget=widget, error_messages=REQUIRED)


class LogInForm(forms.Form):
    """Name and password."""

    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        error_messages=REQUIRED,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = _password("Mật khẩu", "current-password")


class AgencyForm(forms.Form):
    """The agency to act in, of those where a role is held."""

    agency = forms.ChoiceField(label="Hôm nay làm việc ở", widget=forms.RadioSelect, error_messages=REQUIRED)

    def __init__(self, *args: Any, places: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["agency"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(places.items())


class PasswordForm(forms.Form):
    """The present password and a new one, typed twice."""

    present = _password("Mật khẩu hiện nay", "current-password")
    new = _password("Mật khẩu mới", "new-password")
    again = _password("Gõ lại mật khẩu mới", "new-password")

    def clean(self) -> dict[str, Any]:
        """Hold the two new passwords against each other."""
        typed = super().clean() or {}
        if typed.get("new") and typed.get("again") and typed["new"] != typed["again"]:
            self.add_error("again", "Hai lần gõ mật khẩu mới không giống nhau.")
        return typed
