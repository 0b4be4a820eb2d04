"""What a person may type on these screens."""

from collections.abc import Iterable
from typing import Any

from django import forms

from motcua.insight.reports.queries import Shown
from motcua.oversight.appraisals.actions import Present, Said, Votes
from motcua.oversight.appraisals.states import FindingKind, Turn, Verdict
from motcua.oversight.recommendations.states import Addressee, Comparison
from motcua.ui.fields import REQUIRED, DayField, MomentField, text


class AssignForm(forms.Form):
    """Which Board, by which paper, for which session."""

    body = forms.ChoiceField(label="Giao cho Ban", error_messages=REQUIRED)
    assignment_code = text("Văn bản phân công", length=80)
    assigned_on = DayField(label="Ngày phân công")
    due_on = DayField(label="Hạn gửi báo cáo thẩm tra")
    session_name = text("Kỳ họp", length=160, required=False)
    session_on = DayField(label="Ngày khai mạc kỳ họp (nếu đã ấn định)", required=False)

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = list(bodies)  # type: ignore[attr-defined]


class CallForm(forms.Form):
    """When and where the Board meets."""

    held_at = MomentField(label="Họp lúc")
    place = text("Nơi họp", length=200)
    late_reason = text("Lý do họp muộn hơn luật định (nếu có)", length=300, required=False)


def _votes(label: str) -> forms.IntegerField:
    told = dict.fromkeys(("invalid", "min_value", "max_value"), "Hãy ghi số phiếu bằng chữ số, ví dụ 5.")
    return forms.IntegerField(label=label, min_value=0, max_value=999, required=False, error_messages=told)


class MinutesForm(forms.Form):
    """The minutes, in the order of the law. People one a line: name – capacity."""

    chair = text("Chủ tọa", length=120)
    secretary = text("Thư ký", length=120)
    members = text("Thành viên Ban có mặt (mỗi dòng: họ tên – chức danh)", rows=4, length=2000)
    absent = text("Thành viên Ban vắng mặt (mỗi dòng: họ tên – lý do)", rows=2, length=2000, required=False)
    guests = text("Khách mời (mỗi dòng: họ tên – cơ quan)", rows=2, length=2000, required=False)
    presents = text(Turn.PRESENTS.label, rows=4, length=10000)
    invited = text(Turn.INVITED.label, rows=3, length=10000, required=False)
    discusses = text(Turn.DISCUSSES.label, rows=5, length=10000)
    explains = text(Turn.EXPLAINS.label, rows=3, length=10000, required=False)
    concludes = text(Turn.CONCLUDES.label, rows=4, length=10000)
    votes_for = _votes("Tán thành")
    votes_against = _votes("Không tán thành")
    votes_abstained = _votes("Không biểu quyết")
    closed_at = MomentField(label="Kết thúc lúc")

    def present(self) -> tuple[Present, ...]:
        """Return everyone called, members first."""
        data = self.cleaned_data
        members = [Present(name, rest or "Thành viên Ban", True) for name, rest in _people(data["members"])]
        absent = [
            Present(name, "Thành viên Ban", True, was_present=False, reason=rest)
            for name, rest in _people(data["absent"])
        ]
        guests = [Present(name, rest or "Khách mời", False) for name, rest in _people(data["guests"])]
        return (*members, *absent, *guests)

    def said(self) -> tuple[Said, ...]:
        """Return what was said, turn by turn."""
        data = self.cleaned_data
        turns = (
            (Turn.PRESENTS, "Đại diện Ủy ban nhân dân", data["presents"]),
            (Turn.INVITED, "Đại biểu được mời", data["invited"]),
            (Turn.DISCUSSES, "Thành viên Ban", data["discusses"]),
            (Turn.EXPLAINS, "Đại diện Ủy ban nhân dân", data["explains"]),
            (Turn.CONCLUDES, data["chair"], data["concludes"]),
        )
        return tuple(Said(turn, speaker, words) for turn, speaker, words in turns if words)

    def votes(self) -> Votes | None:
        """Return the vote, or None where nobody voted."""
        counts = [self.cleaned_data[name] for name in ("votes_for", "votes_against", "votes_abstained")]
        return None if all(count is None for count in counts) else Votes(*(count or 0 for count in counts))


def _people(lines: str) -> list[tuple[str, str]]:
    found = []
    for line in lines.replace(" – ", " - ").splitlines():
        name, _, rest = line.partition(" - ")
        if name.strip():
            found.append((name.strip(), rest.strip()))
    return found


class CheckForm(forms.Form):
    """What the Board says of a figure."""

    verdict = forms.TypedChoiceField(
        label="Nhận định",
        choices=Verdict.choices,
        coerce=Verdict,
        widget=forms.RadioSelect,
        error_messages=REQUIRED,
    )
    note = text("Ghi chú", rows=2, required=False)


class FindForm(forms.Form):
    """A finding and what it stands on."""

    kind = forms.TypedChoiceField(
        label="Loại nhận xét",
        choices=FindingKind.choices,
        coerce=FindingKind,
        widget=forms.RadioSelect,
        error_messages=REQUIRED,
    )
    wording = text("Nội dung", rows=5, length=5000)
    figure = forms.ChoiceField(label="Số liệu làm bằng chứng", required=False)
    evidence = text("Bằng chứng khác", required=False)

    def __init__(self, *args: Any, figures: Iterable[Shown], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(shown.key, f"{shown.code} – {shown.title}: {shown.text()}") for shown in figures]
        self.fields["figure"].choices = [("", "Không chọn"), *choices]  # type: ignore[attr-defined]


class RecommendForm(forms.Form):
    """What is asked of whom, by when, how one will see it."""

    addressee = forms.TypedChoiceField(
        label="Kiến nghị với", choices=Addressee.choices, coerce=Addressee, error_messages=REQUIRED
    )
    wording = text("Nội dung kiến nghị", rows=4, length=5000)
    product = text("Kết quả phải có", length=300)
    due_on = DayField(label="Hạn thực hiện")
    answer_due_on = DayField(label="Hạn trả lời", required=False)
    indicator = forms.ChoiceField(label="Chỉ tiêu đo hiệu quả", required=False)
    comparison = forms.TypedChoiceField(
        label="Mục tiêu",
        choices=[("", "Không đặt"), *Comparison.choices],
        coerce=Comparison,
        empty_value=None,
        required=False,
    )
    level = forms.CharField(label="Mức (ví dụ 0,30 hoặc 95)", max_length=12, required=False)

    def __init__(self, *args: Any, figures: Iterable[Shown], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(shown.code, f"{shown.code} – {shown.title}: {shown.text()}") for shown in figures]
        self.fields["indicator"].choices = [("", "Không đo bằng chỉ tiêu"), *choices]  # type: ignore[attr-defined]

    def clean_level(self) -> int | None:
        """Return the level in hundredths. Raises a Vietnamese validation error."""
        typed = self.cleaned_data["level"].strip().replace("%", "").strip()
        if not typed:
            return None
        whole, _, part = typed.replace(".", ",").partition(",")
        if not (whole.isdigit() and (part.isdigit() or not part) and len(part) <= 2 and len(whole) <= 7):
            raise forms.ValidationError("Hãy ghi mức dạng 0,30 hoặc 95 (tối đa hai chữ số thập phân).")
        return int(whole) * 100 + int(part.ljust(2, "0") or "0")

    def clean(self) -> dict[str, Any]:
        """Hold the three parts of a target together."""
        data = super().clean() or self.cleaned_data
        given = [bool(data.get("indicator")), bool(data.get("comparison")), data.get("level") is not None]
        if any(given) and not all(given) and "level" not in self.errors:
            self.add_error(
                "indicator", "Mục tiêu phải có đủ chỉ tiêu, chiều so sánh và mức; hoặc để trống cả ba."
            )
        return data


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = text("Lý do bỏ", length=300)


class IssueForm(forms.Form):
    """The conclusion, who signs, who receives."""

    conclusion = text("Kết luận, đề nghị của Ban", rows=4, length=5000)
    signer_capacity = text("Chức danh người ký (mỗi dòng một dòng in)", rows=2)
    signer_name = text("Họ và tên người ký", length=120)
    recipients = text("Nơi nhận (mỗi dòng một nơi)", rows=5, length=2000)

    def lines(self, name: str) -> tuple[str, ...]:
        """Return a field's non-empty lines."""
        return tuple(line.strip() for line in self.cleaned_data[name].splitlines() if line.strip())
