"""Mẫu 02, 03, 04 and the stop notice: what the applicant is told in writing, and the PDF (A5)."""

from dataclasses import asdict, dataclass

from motcua.casework.dossiers import notices
from motcua.casework.dossiers.models import Apology, Dossier, DossierPaper, Move
from motcua.casework.dossiers.slips import printing
from motcua.casework.dossiers.slips.forms import form_on
from motcua.casework.dossiers.slips.receipt import PaperLine, paper_lines, request_text, unit_name
from motcua.casework.dossiers.transitions import Slip
from motcua.kernel import clock, dates


class NoSuchSlip(LookupError):
    """Nothing happened to the dossier that this slip tells of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form. An empty text is left out."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, in which capacity."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Every field of such a slip, as text ready to print."""

    form_number: str
    form_basis: str
    title: str
    superior: str
    unit_name: str
    code: str
    number_line: str
    place_and_date: str
    lines: tuple[Line, ...]
    before: tuple[str, ...]
    papers: tuple[PaperLine, ...]
    reason_label: str
    reason: str
    after: tuple[str, ...]
    copies_to: str
    signatures: tuple[Signature, ...]
    look_up: str
    unit_phone: str


@dataclass(frozen=True, slots=True)
class _Words:
    """What differs from slip to slip."""

    reason_label: str
    signatures: tuple[Signature, ...]
    lines: tuple[Line, ...] = ()
    before: tuple[str, ...] = ()
    papers: tuple[PaperLine, ...] = ()
    after: tuple[str, ...] = ()
    number_line: str = ""
    copies_to: str = ""


def letter(dossier: Dossier, slip: Slip) -> Letter:
    """Return the latest slip of a kind, by the form in force on its day.

    Raises NoSuchSlip, NoFormInForce (a stop notice before September 2025), ValueError for other kinds.
    """
    return _written(dossier, slip, _latest(dossier, slip))


def letter_pdf(dossier: Dossier, slip: Slip) -> bytes:
    """Return the latest slip of a kind as a PDF. Raises as `letter`, and SlipNotPrinted."""
    move = _latest(dossier, slip)
    data = _written(dossier, slip, move)
    day = clock.local_date(move.happened_at)
    return printing.pdf("letter", asdict(data), look_up=data.look_up, on=day)


def _latest(dossier: Dossier, slip: Slip) -> Move:
    if slip not in _WORDS:
        raise ValueError(f"{slip} is not a letter")
    move = Move.objects.filter(dossier=dossier, slip=slip.value).order_by("-number").first()
    if move is None:
        raise NoSuchSlip(f"{slip} {dossier.code}")
    return move


def _written(dossier: Dossier, slip: Slip, move: Move) -> Letter:
    day = clock.local_date(move.happened_at)
    form = form_on(slip, day)
    words = _WORDS[slip](dossier, move)
    return Letter(
        form_number=form.number,
        form_basis=form.basis,
        title=form.title,
        superior=dossier.agency.committee,
        unit_name=unit_name(dossier),
        code=dossier.code,
        number_line=words.number_line,
        place_and_date=f"{dossier.agency.place}, {dates.long(day)}",
        lines=words.lines or _applicant(dossier),
        before=words.before,
        papers=words.papers,
        reason_label=words.reason_label,
        reason=move.reason,
        after=words.after,
        copies_to=words.copies_to,
        signatures=words.signatures,
        look_up=notices.tracking_address(dossier.code),
        unit_phone=dossier.agency.phone,
    )


def _applicant(dossier: Dossier) -> tuple[Line, ...]:
    submitter = dossier.submitter
    return (
        Line("Tiếp nhận hồ sơ/yêu cầu của Ông/Bà:", dossier.owner.full_name),
        Line("Nội dung yêu cầu giải quyết:", request_text(dossier)),
        Line("Địa chỉ:", submitter.address),
        Line("Số điện thoại:", submitter.phone),
        Line("Email:", submitter.email),
    )


def _supplement(dossier: Dossier, move: Move) -> _Words:
    asked = paper_lines(dossier, DossierPaper.Stage.REQUESTED, dossier.supplement_count)
    return _Words(
        before=("Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",),
        papers=asked,
        reason_label="Lý do:",
        after=(f"Nếu có vướng mắc khi hoàn thiện hồ sơ, Ông/Bà liên hệ {move.by_name} để được hướng dẫn.",),
        signatures=(Signature("Người hướng dẫn", move.by_name),),
    )


def _refusal(dossier: Dossier, move: Move) -> _Words:
    unit = unit_name(dossier)
    return _Words(
        before=(
            f"Qua xem xét, {unit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
        ),
        reason_label="Lý do:",
        signatures=(
            Signature("Người nộp hồ sơ", dossier.submitter.full_name),
            Signature("Người từ chối", move.by_name),
        ),
    )


def _apology(dossier: Dossier, move: Move) -> _Words:
    sent = Apology.objects.get(dossier=dossier, letter_number=move.slip_number)
    received_at = dossier.received_at
    assert received_at is not None
    return _Words(
        number_line=f"Số: {sent.letter_number}",
        lines=(
            Line("Kính gửi:", dossier.owner.full_name),
            Line(
                f"Ngày {dates.short(clock.local_date(received_at))}, {unit_name(dossier)} đã tiếp nhận hồ sơ đề nghị "
                "của Ông/Bà về:",
                request_text(dossier),
            ),
            Line("Thời gian hẹn trả kết quả:", dates.hour_and_day(sent.original_due_at)),
        ),
        before=("Đến nay kết quả chưa được trả theo đúng thời gian đã hẹn.",),
        reason_label="Lý do:",
        after=(
            "Sự chậm trễ này đã gây phiền hà cho Ông/Bà. Chúng tôi xin lỗi Ông/Bà.",
            f"Kết quả sẽ được trả vào lúc {dates.hour_and_day(sent.revised_due_at)}.",
        ),
        copies_to="Nơi nhận: như trên; lưu.",
        signatures=(Signature("Thủ trưởng cơ quan", sent.signer),),
    )


def _stop_notice(dossier: Dossier, move: Move) -> _Words:
    return _Words(
        before=(f"Việc giải quyết hồ sơ dừng từ {dates.hour_and_day(move.happened_at)}.",),
        reason_label="Lý do dừng giải quyết:",
        signatures=(Signature("Người thông báo", move.by_name),),
    )


_WORDS = {
    Slip.SUPPLEMENT: _supplement,
    Slip.REFUSAL: _refusal,
    Slip.APOLOGY: _apology,
    Slip.STOP_NOTICE: _stop_notice,
}
