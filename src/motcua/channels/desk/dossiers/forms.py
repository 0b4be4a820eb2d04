"""What is typed for an act on a dossier. Forms check shape; the room checks meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms

from motcua.casework.dossiers.actions import Paper
from motcua.casework.dossiers.models import Dossier
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Unit
from motcua.foundation.organisation.queries import Holder
from motcua.ui.fields import REQUIRED, DayField, MomentField, text

POINTS = 8
_NUMBER = {**REQUIRED, "invalid": "Hãy ghi một số, ví dụ 2 hoặc 2,5.", "min_value": "Hãy ghi số lớn hơn 0."}
_COUNT = {"invalid": "Hãy ghi một số.", "min_value": "Hãy ghi số từ 0.", "max_value": "Số này quá lớn."}


@dataclass(frozen=True, slots=True)
class Setting:
    """Around an act: the dossier, who acts, the units and the specialists that may be chosen."""

    dossier: Dossier
    actor: Actor
    units: Iterable[Unit] = ()
    specialists: Sequence[Holder] = ()


def count(label: str, initial: int | None = None) -> forms.IntegerField:
    """Return a field for a number of sheets or copies; empty: none."""
    return forms.IntegerField(
        label=label, min_value=0, max_value=99, required=False, initial=initial, error_messages=_COUNT,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip


class ActForm(forms.Form):
    """What every act has: the revision looked at, a note, and when it happened if it is entered late."""

    FIRST: ClassVar[tuple[str, ...]] = ()
    SHORT: ClassVar[tuple[str, ...]] = ("days", "result_on", "revised_due_at", "happened_at")

    revision = forms.IntegerField(widget=forms.HiddenInput)
    note = text("Ghi chú nội bộ", rows=2, required=False)
    happened_at = MomentField(label="Xảy ra lúc", required=False, help_text="Để trống: ngay bây giờ.")

    def __init__(self, *args: Any, setting: Setting, **kwargs: Any) -> None:
        kwargs["initial"] = self.usual(setting)
        super().__init__(*args, **kwargs)
        self.order_fields(self.FIRST)
        self._units = {str(unit.pk): unit for unit in setting.units}
        units = [(key, unit.name) for key, unit in self._units.items()]
        # Where nothing is usual nothing is chosen: a hand-over must not happen by one careless press.
        _choose(self, "unit", units if "unit" in kwargs["initial"] else [("", "Hãy chọn bộ phận"), *units])
        named = [(f"account:{one.username}", one.name) for one in setting.specialists]
        _choose(self, "assignee", [("", "Bộ phận tự phân công"), *named])

    @staticmethod
    def usual(setting: Setting) -> dict[str, object]:
        """Return what the form begins with."""
        return {}

    @property
    def own(self) -> list[forms.BoundField]:
        """Return the fields of this act, without those that every act has."""
        return [self[name] for name in self.FIRST]

    def told(self) -> dict[str, Any]:
        """Return what the act is told beyond who and when."""
        said = {key: value for key, value in self.cleaned_data.items() if value not in (None, "")}
        if "unit" in said:
            said["unit"] = self._units[said["unit"]]
        return said


class ReasonForm(ActForm):
    """An act that needs a written reason."""

    FIRST: ClassVar[tuple[str, ...]] = ("reason",)
    reason = text("Lý do", rows=3, length=1000)


class TransferForm(ActForm):
    """Hand over to the handling unit."""

    FIRST: ClassVar[tuple[str, ...]] = ("unit",)
    unit = forms.ChoiceField(label="Bộ phận giải quyết", error_messages=REQUIRED)

    @staticmethod
    def usual(setting: Setting) -> dict[str, object]:
        """Begin with the unit that the list of procedures names."""
        return {"unit": str(setting.dossier.unit_id)}


class ForwardForm(TransferForm):
    """Hand the work to another unit or officer."""

    FIRST = ("unit", "assignee")
    unit = forms.ChoiceField(label="Bộ phận nhận", error_messages=REQUIRED)
    assignee = forms.ChoiceField(label="Người thụ lý", required=False, error_messages=REQUIRED)

    @staticmethod
    def usual(setting: Setting) -> dict[str, object]:
        """Begin with nothing chosen."""
        return {}


class ConsultForm(ReasonForm):
    """Ask another unit."""

    FIRST = ("unit", "reason")
    unit = forms.ChoiceField(label="Bộ phận được hỏi", error_messages=REQUIRED)
    reason = text("Hỏi về việc gì", rows=3, length=1000)


class AcrossForm(ReasonForm):
    """Send to the competent agency elsewhere."""

    FIRST = ("to", "reason")
    to = text("Cơ quan có thẩm quyền", length=200)


class ExtendForm(ReasonForm):
    """Extend to verify something."""

    FIRST = ("days", "reason")
    days = forms.DecimalField(
        label="Thêm số ngày làm việc", max_digits=5, decimal_places=2, localize=True, error_messages=_NUMBER,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )  # fmt: skip
    reason = text("Căn cứ và lý do xác minh", rows=3, length=1000)


class SupplementForm(ReasonForm):
    """Ask once for everything that is missing: each point a paper and what is lacking."""

    FIRST = ("reason",)
    reason = text("Lý do chung, ghi trên phiếu", rows=2, length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(POINTS):
            self.fields[f"ten_{number}"] = text(f"Giấy tờ {number + 1}", length=300, required=False)
            self.fields[f"thieu_{number}"] = text(f"Thiếu, sai gì {number + 1}", length=180, required=False)
            for name, label in (("goc", "Bản chính"), ("ct", "Bản chứng thực"), ("sao", "Bản photo")):
                self.fields[f"{name}_{number}"] = count(f"{label} {number + 1}")
            self.fields[f"ten_{number}"].widget.attrs["list"] = "giay-to"

    @property
    def points(self) -> list[list[forms.BoundField]]:
        """Return the fields of each point, in the order of the table."""
        return [
            [self[f"{name}_{number}"] for name in ("ten", "thieu", "goc", "ct", "sao")]
            for number in range(POINTS)
        ]

    def clean(self) -> dict[str, Any]:
        """Insist on one point at least, and on the paper of each. Raises Vietnamese validation errors."""
        said = dict(super().clean() or self.cleaned_data)
        for number in range(POINTS):
            rest = [said.get(f"{name}_{number}") for name in ("thieu", "goc", "ct", "sao")]
            if any(rest) and not said.get(f"ten_{number}"):
                self.add_error(f"ten_{number}", "Hãy ghi tên giấy tờ của dòng này.")
        if not any(said.get(f"ten_{number}") for number in range(POINTS)):
            self.add_error("ten_0", "Hãy ghi ít nhất một giấy tờ cần bổ sung.")
        return said

    def told(self) -> dict[str, Any]:
        """Return the reason and one paper a point; a point without numbers asks for one original."""
        said = super().told()
        papers = [_point(said, number) for number in range(POINTS) if said.get(f"ten_{number}")]
        kept = ("revision", "reason", "note", "happened_at")
        return {name: said[name] for name in kept if name in said} | {"papers": papers}


def _point(said: dict[str, Any], number: int) -> Paper:
    lacking, originals = said.get(f"thieu_{number}", ""), said.get(f"goc_{number}") or 0
    certified, copies = said.get(f"ct_{number}") or 0, said.get(f"sao_{number}") or 0
    name = said[f"ten_{number}"]
    return Paper(
        f"{name} – {lacking}" if lacking else name,
        originals=originals if originals or certified or copies else 1,
        certified=certified,
        copies=copies,
        note=lacking,
    )


class ResolveForm(ActForm):
    """Sign the result."""

    FIRST = ("result_number", "result_on", "signer")
    result_number = text("Số của kết quả", length=60)
    result_on = DayField(label="Ngày ký, nếu khác hôm nay", required=False)
    signer = text("Người ký", length=160)

    @staticmethod
    def usual(setting: Setting) -> dict[str, object]:
        """Begin with who acts as the signer."""
        return {"signer": setting.actor.name}


class ReturnForm(ActForm):
    """Hand the result over."""

    FIRST = ("returned_to",)
    returned_to = text("Người nhận", length=160)

    @staticmethod
    def usual(setting: Setting) -> dict[str, object]:
        """Begin with who filed."""
        return {"returned_to": setting.dossier.submitter.full_name}


class ApologyForm(ReasonForm):
    """Apologise and promise a new moment."""

    FIRST = ("revised_due_at", "reason")
    revised_due_at = MomentField(label="Hẹn lại lúc")


class VoidForm(forms.Form):
    """Take back a record entered by mistake."""

    reason = text("Lý do hủy", rows=2, length=300)


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields.get(name)
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
