"""What officers type at the queue."""

from collections.abc import Iterable
from typing import Any

from django import forms

from motcua.casework.counter.models import PriorityGroup, Service, Window

_CHOOSE = {"required": "Hãy chọn một mục.", "invalid_choice": "Mục này hiện không có trong danh sách."}


class IssueForm(forms.Form):
    """Issue a number: for which service, and whether the person goes first."""

    service = forms.ChoiceField(label="Dịch vụ", widget=forms.RadioSelect, error_messages=_CHOOSE)
    priority = forms.ChoiceField(
        label="Đối tượng ưu tiên", widget=forms.RadioSelect, required=False, error_messages=_CHOOSE
    )

    def __init__(
        self, *args: Any, services: Iterable[Service], groups: Iterable[PriorityGroup], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._services = {service.letter: service for service in services}
        self._groups = {group.code: group for group in groups}
        _choices(self, "service", [(s.letter, f"{s.letter} – {s.name}") for s in self._services.values()])
        named = [(g.code, f"{g.name} ({g.legal_basis})") for g in self._groups.values()]
        _choices(self, "priority", [("", "Không thuộc diện ưu tiên"), *named])

    def chosen_service(self) -> Service:
        """Return the service of a valid form."""
        return self._services[self.cleaned_data["service"]]

    def chosen_group(self) -> PriorityGroup | None:
        """Return the priority group of a valid form, None for nobody's."""
        return self._groups.get(self.cleaned_data["priority"])


class WindowForm(forms.Form):
    """Choose the window one sits at."""

    window = forms.ChoiceField(label="Quầy của tôi", error_messages=_CHOOSE)

    def __init__(self, *args: Any, windows: Iterable[Window], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "window", [(str(w.number), f"Quầy {w.number} – {w.name}") for w in windows])


class VoidForm(forms.Form):
    """Void a number issued by mistake."""

    reason = forms.CharField(
        label="Lý do hủy", max_length=300, error_messages={"required": "Hãy ghi lý do hủy số."}
    )


class DayForm(forms.Form):
    """Choose a day to look at."""

    ngay = forms.DateField(
        label="Ngày", error_messages={"required": "Hãy ghi ngày.", "invalid": "Hãy ghi ngày như 16/11/2026."}
    )


def _choices(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
