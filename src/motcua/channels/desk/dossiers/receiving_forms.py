"""What is typed when a dossier is received: the person, what they bring, where the result goes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from motcua.casework.dossiers.actions import Paper
from motcua.casework.dossiers.models import ReturnWay
from motcua.casework.intake import Applicant
from motcua.catalogue.procedures.models import RequiredPaper
from motcua.catalogue.procedures.states import Channel
from motcua.channels.desk.dossiers.forms import count
from motcua.foundation.organisation.models import Neighbourhood, Unit
from motcua.foundation.people import identity, phones, policies
from motcua.foundation.people.models import Person
from motcua.kernel import text as words
from motcua.kernel.rules import Denied, Rule
from motcua.ui.fields import REQUIRED, MomentField, text

PERSON = ("full_name", "id_number", "phone", "address", "email")
# How it came: the channel, and whether an officer typed it in for the person.
WAYS: dict[str, tuple[Channel, bool, str]] = {
    "direct": (Channel.DIRECT, False, "Trực tiếp tại quầy"),
    "postal": (Channel.POSTAL, False, "Qua bưu chính công ích"),
    "online": (Channel.ONLINE, True, "Trực tuyến, cán bộ nộp giúp tại quầy"),
}
MOST_OTHERS = 20
_COUNTS = (("goc", "bản chính"), ("ct", "bản chứng thực"), ("sao", "bản photo"))


@dataclass(frozen=True, slots=True)
class Line:
    """One required paper with the fields that say what of it was brought."""

    paper: RequiredPaper
    case: str
    originals: forms.BoundField
    certified: forms.BoundField
    copies: forms.BoundField


class ReceiveForm(forms.Form):
    """Receive one dossier. Before a procedure is chosen there are no papers to count."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    find_person = text("Số căn cước, điện thoại hoặc tên", length=80, required=False)
    find_procedure = text("Thủ tục cần làm, gõ vài chữ hoặc mã", length=200, required=False)
    full_name = text("Họ và tên", length=160)
    id_number = text("Số giấy tờ", length=20, required=False)
    phone = text("Điện thoại", length=20, required=False)
    address = text("Địa chỉ", length=300, required=False)
    email = forms.EmailField(
        label="Thư điện tử",
        required=False,
        error_messages={"invalid": "Địa chỉ thư điện tử chưa đúng, ví dụ ten@thu.vn."},
    )
    submitter_name = text("Họ và tên người nộp thay", length=160, required=False)
    submitter_id = text("Số giấy tờ của người nộp thay", length=20, required=False)
    submitter_phone = text("Điện thoại của người nộp thay", length=20, required=False)
    summary = text("Nội dung yêu cầu", length=500, required=False)
    others = text("Giấy tờ khác, mỗi dòng một giấy tờ", rows=2, length=2000, required=False)
    set_count = count("Số bộ hồ sơ", 1)
    way = forms.ChoiceField(
        label="Nộp bằng cách",
        error_messages=REQUIRED,
        initial="direct",
        choices=[(key, label) for key, (_, _, label) in WAYS.items()],
    )
    return_way = forms.ChoiceField(label="Nhận kết quả", choices=ReturnWay.choices, error_messages=REQUIRED)
    neighbourhood = forms.ChoiceField(label="Khu phố", required=False, error_messages=REQUIRED)
    unit = forms.ChoiceField(label="Bộ phận giải quyết", required=False, error_messages=REQUIRED)
    happened_at = MomentField(
        label="Nhận lúc, nếu nhập muộn", required=False, help_text="Để trống: ngay bây giờ."
    )
    reason = text("Lý do từ chối", rows=2, length=1000, required=False)

    def __init__(
        self,
        *args: Any,
        required: Sequence[RequiredPaper],
        neighbourhoods: Iterable[Neighbourhood],
        units: Iterable[Unit],
        known: Person | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._required, self._known = list(required), known
        self._neighbourhoods = {str(one.pk): one for one in neighbourhoods}
        self._units = {str(unit.pk): unit for unit in units}
        self._choose("neighbourhood", self._neighbourhoods, "Không ghi")
        if self._units:
            self._choose("unit", self._units, "Chọn bộ phận")
            self.fields["unit"].required = True
        for number, paper in enumerate(self._required):
            wanted = _wanted(paper)
            for key, label in _COUNTS:
                self.fields[f"{key}_{number}"] = count(f"{paper.name[:60]}: {label}", wanted.get(key))

    def _choose(self, name: str, rows: Mapping[str, Neighbourhood | Unit], nothing: str) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nothing), *((key, row.name) for key, row in rows.items())]

    @property
    def lines(self) -> list[Line]:
        """Return the required papers with their fields: those of every case first."""
        found = [
            Line(
                paper, paper.case.name if paper.case else "", *(self[f"{key}_{number}"] for key, _ in _COUNTS)
            )
            for number, paper in enumerate(self._required)
        ]
        return sorted(found, key=lambda line: bool(line.case))

    def clean_full_name(self) -> str:
        """Insist on a name. Raises a Vietnamese validation error."""
        return _insisted(policies.is_named, self.cleaned_data["full_name"], words.tidy)

    def clean_phone(self) -> str:
        """Insist on a number that can exist. Raises a Vietnamese validation error."""
        return _insisted(policies.is_phone, self.cleaned_data["phone"], phones.digits)

    def clean_submitter_phone(self) -> str:
        """Insist on a number that can exist. Raises a Vietnamese validation error."""
        return _insisted(policies.is_phone, self.cleaned_data["submitter_phone"], phones.digits)

    def clean_id_number(self) -> str:
        """Insist on a number of a known shape. Raises a Vietnamese validation error."""
        return _insisted(policies.is_identity, self.cleaned_data["id_number"], identity.tidy)

    def clean_submitter_id(self) -> str:
        """Insist on a number of a known shape. Raises a Vietnamese validation error."""
        return _insisted(policies.is_identity, self.cleaned_data["submitter_id"], identity.tidy)

    def clean_others(self) -> list[str]:
        """Return the other papers, one a line. Raises a Vietnamese validation error."""
        lines = [words.tidy(line) for line in self.cleaned_data["others"].splitlines() if line.strip()]
        if len(lines) > MOST_OTHERS or any(len(line) > 300 for line in lines):
            raise forms.ValidationError(f"Nhiều nhất {MOST_OTHERS} dòng, mỗi dòng không quá 300 chữ.")
        return lines

    def owner(self) -> Applicant:
        """Return who asks."""
        return Applicant(**{name: self.cleaned_data[name] for name in PERSON}, known=self._known)

    def submitter(self) -> Applicant | None:
        """Return who brings it for somebody else, or None."""
        said = self.cleaned_data
        if not said["submitter_name"]:
            return None
        return Applicant(said["submitter_name"], said["submitter_id"], said["submitter_phone"])

    def filing(self) -> dict[str, Any]:
        """Return what is filed, as the room's words name it."""
        said = self.cleaned_data
        channel, assisted, _ = WAYS[said["way"]]
        return {
            "channel": channel.value,
            "assisted": assisted,
            "papers": self._papers(),
            "summary": said["summary"],
            "set_count": said["set_count"] or 1,
            "return_way": said["return_way"],
            "neighbourhood": self._neighbourhoods.get(said["neighbourhood"]),
            "unit": self._units.get(said["unit"]),
            "token": said["token"],
            "happened_at": said["happened_at"],
        }

    def _papers(self) -> tuple[Paper, ...]:
        counted = [self._paper(number, paper) for number, paper in enumerate(self._required)]
        brought = (paper for paper in counted if paper.originals or paper.certified or paper.copies)
        return (*brought, *(Paper(name, originals=1) for name in self.cleaned_data["others"]))

    def _paper(self, number: int, paper: RequiredPaper) -> Paper:
        originals, certified, copies = (int(self.cleaned_data[f"{key}_{number}"] or 0) for key, _ in _COUNTS)
        return Paper(paper.name[:500], originals, certified, copies)


def _wanted(paper: RequiredPaper) -> dict[str, int]:
    """Return how many of a paper to begin with: those that every case needs; of a single case, none."""
    if paper.case_id is not None:
        return {}
    found = {"goc": paper.originals, ("ct" if paper.certified else "sao"): paper.copies}
    return {key: number for key, number in found.items() if number}


def _insisted(rule: Rule[[str]], typed: str, tidied: Callable[[str], str]) -> str:
    try:
        rule(tidied(typed))
    except Denied as denied:
        raise forms.ValidationError(str(denied)) from denied
    return typed
