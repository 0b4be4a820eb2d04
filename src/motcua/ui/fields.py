"""Form fields that every door shares: days and moments as people write them, words in Vietnamese."""

import datetime as dt
from typing import Any

from django import forms

from motcua.kernel import clock, dates

REQUIRED = {"required": "Hãy điền mục này.", "invalid_choice": "Hãy chọn một mục trong danh sách."}


class DayField(forms.Field):
    """A day typed as 31/12/2019."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", REQUIRED)
        super().__init__(
            widget=forms.TextInput(attrs={"inputmode": "numeric", "placeholder": "31/12/2019"}), **kwargs
        )

    def to_python(self, value: Any) -> dt.date | None:
        """Read the day. Raises a Vietnamese validation error."""
        if not value:
            return None
        try:
            return dates.parse(str(value))
        except ValueError as error:
            raise forms.ValidationError("Hãy ghi ngày dạng 31/12/2019.") from error

    def prepare_value(self, value: Any) -> Any:
        """Show a day as people write it."""
        return dates.short(value) if isinstance(value, dt.date) else value


class MomentField(forms.Field):
    """A moment typed as `08:30 31/12/2019`, in Vietnam's time."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", REQUIRED)
        super().__init__(widget=forms.TextInput(attrs={"placeholder": "08:30 31/12/2019"}), **kwargs)

    def to_python(self, value: Any) -> dt.datetime | None:
        """Read the moment. Raises a Vietnamese validation error."""
        if not value:
            return None
        hour, _, day = str(value).strip().partition(" ")
        try:
            time = dt.time.fromisoformat(hour.replace("g", ":").replace("h", ":"))
            return clock.at(dates.parse(day.removeprefix("ngày ")), time.hour, time.minute)
        except ValueError as error:
            raise forms.ValidationError("Hãy ghi giờ và ngày dạng 08:30 31/12/2019.") from error

    def prepare_value(self, value: Any) -> Any:
        """Show a moment as it is typed."""
        if not isinstance(value, dt.datetime):
            return value
        here = clock.local(value)
        return f"{here:%H:%M} {dates.short(here.date())}"


def text(label: str, *, rows: int = 0, length: int = 500, required: bool = True) -> forms.CharField:
    """Return a text field with the house's error words; `rows` makes it tall."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(
        label=label, max_length=length, required=required, error_messages=REQUIRED, widget=widget
    )
