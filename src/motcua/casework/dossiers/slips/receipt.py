"""Mẫu 01: what stands on the receipt, and its PDF on A5 with the tracking address as a QR code."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.casework.dossiers import deadlines, notices
from motcua.casework.dossiers.models import Dossier, DossierPaper, Move
from motcua.casework.dossiers.slips import printing
from motcua.casework.dossiers.slips.forms import form_on, identity_label
from motcua.casework.dossiers.transitions import Clock, Slip
from motcua.catalogue.procedures import queries as catalogue
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates
from motcua.records.documents.codes import qr_svg


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line of the table of papers."""

    position: int
    name: str
    originals: int
    certified: int
    copies: int


@dataclass(frozen=True, slots=True)
class ReceiptSlip:
    """Every field of Mẫu 01, as text ready to print. Empty text: the line is left out."""

    form_number: str
    form_basis: str
    title: str
    superior: str
    unit_name: str
    code: str
    place_and_date: str
    owner_name: str
    submitter_name: str
    address: str
    phone: str
    email: str
    id_label: str
    id_number: str
    request: str
    owner_block: str
    papers: tuple[PaperLine, ...]
    set_count: str
    limit_text: str
    received_text: str
    due_text: str
    return_place: str
    fees: tuple[str, ...]
    look_up: str
    rate_at: str
    unit_phone: str
    received_by: str


def receipt_data(dossier: Dossier) -> ReceiptSlip:
    """Return the receipt of a received dossier, by the form in force on its reception day.

    Raises ValueError for a dossier that was not received, NoFormInForce before the first form.
    """
    if dossier.received_at is None:
        raise ValueError("only a received dossier has a receipt")
    day = clock.local_date(dossier.received_at)
    form = form_on(Slip.RECEIPT, day)
    agency, owner, submitter = dossier.agency, dossier.owner, dossier.submitter
    is_other = submitter.pk != owner.pk
    return ReceiptSlip(
        form_number=form.number,
        form_basis=form.basis,
        title=form.title,
        superior=agency.committee,
        unit_name=unit_name(dossier),
        code=dossier.code,
        place_and_date=f"{agency.place}, {dates.long(day)}",
        owner_name=owner.full_name,
        submitter_name=submitter.full_name if is_other else "",
        address=submitter.address,
        phone=submitter.phone,
        email=submitter.email,
        id_label=identity_label(day),
        id_number=submitter.id_number,
        request=request_text(dossier),
        owner_block=owner.address if is_other else "",
        papers=paper_lines(dossier, DossierPaper.Stage.RECEIVED),
        set_count=f"{dossier.set_count:02d}",
        limit_text=_limit_text(dossier),
        received_text=dates.hour_and_day(dossier.received_at),
        due_text=_due_text(dossier),
        return_place=dossier.get_return_way_display(),
        fees=_fees(dossier, day),
        look_up=notices.tracking_address(dossier.code),
        rate_at=_rate_at(dossier),
        unit_phone=agency.phone,
        received_by=dossier.received_by_name,
    )


def receipt_pdf(dossier: Dossier) -> bytes:
    """Return the receipt as a PDF (A5), made in the request. Raises as `receipt_data`, and SlipNotPrinted."""
    data = receipt_data(dossier)
    assert dossier.received_at is not None
    values = asdict(data) | {"number_line": "", "rate_qr": qr_svg(data.rate_at) if data.rate_at else ""}
    return printing.pdf("receipt", values, look_up=data.look_up, on=clock.local_date(dossier.received_at))


def _rate_at(dossier: Dossier) -> str:
    """Return where the applicant may rate, as the room that the settings name tells it; "" for nowhere."""
    return str(import_string(settings.SLIP_RATING)(dossier)) if settings.SLIP_RATING else ""


def unit_name(dossier: Dossier) -> str:
    """Return the receiving unit's name as the head of a slip prints it."""
    if dossier.reception_unit is not None:
        return dossier.reception_unit.name
    return one_stop_name(dossier.agency)


def one_stop_name(agency: Agency) -> str:
    """Return what the agency's one-stop unit is called where no unit row says it."""
    return f"Bộ phận Tiếp nhận và Trả kết quả {agency.short_name}"


def request_text(dossier: Dossier) -> str:
    """Return what is asked for: the procedure and the applicant's own words."""
    name = dossier.version.name
    return f"{name} – {dossier.summary}" if dossier.summary else name


def paper_lines(dossier: Dossier, stage: DossierPaper.Stage, request: int = 0) -> tuple[PaperLine, ...]:
    """Return the papers received, or asked for by one request, in order."""
    rows = DossierPaper.objects.filter(dossier=dossier, stage=stage, request=request).order_by("position")
    return tuple(PaperLine(row.position, row.name, row.originals, row.certified, row.copies) for row in rows)


def _limit_text(dossier: Dossier) -> str:
    promised, legal = deadlines.limit_text(dossier.limit), deadlines.limit_text(dossier.legal_limit)
    return promised if promised == legal else f"{promised} (theo quy định: {legal})"


def _due_text(dossier: Dossier) -> str:
    """Return the moment promised at reception: a reprint does not show a later change."""
    first = Move.objects.filter(dossier=dossier, clock=Clock.START).values_list("due_at", flat=True)[:1]
    promised = first.get()
    return dates.hour_and_day(promised) if promised else "Không quy định thời hạn"


def _fees(dossier: Dossier, day: dt.date) -> tuple[str, ...]:
    promise = catalogue.promise(dossier.version, dossier.channel, listing=dossier.listing, on=day)
    return tuple(f"{line.name or line.kind_label}: {line.text}" for line in promise.fees)
