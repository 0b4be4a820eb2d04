"""The process control slip: who held the dossier, from when to when, and how each step stood to its deadline."""

from dataclasses import asdict, dataclass

from motcua.casework.dossiers import notices, queries
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.slips import printing
from motcua.casework.dossiers.slips.forms import form_on
from motcua.casework.dossiers.slips.receipt import unit_name
from motcua.casework.dossiers.transitions import Slip
from motcua.kernel import clock, dates


@dataclass(frozen=True, slots=True)
class ControlSlip:
    """Mẫu 05 (2018) or 06 (2025) as data: the head lines and one row a hand-over."""

    form_number: str
    title: str
    owner_name: str
    code: str
    received_text: str
    due_text: str
    lead_unit: str
    reception_unit: str
    cooperating: tuple[str, ...]
    rows: tuple[queries.ControlRow, ...]


def control_slip(dossier: Dossier) -> ControlSlip:
    """Return the control slip of a received dossier. Raises ValueError for one that was not received."""
    if dossier.received_at is None:
        raise ValueError("only a received dossier has a control slip")
    form = form_on(Slip.CONTROL, clock.local_date(dossier.received_at))
    rows = queries.control_rows(dossier)
    return ControlSlip(
        form_number=form.number,
        title=form.title,
        owner_name=dossier.owner.full_name,
        code=dossier.code,
        received_text=dates.hour_and_day(dossier.received_at),
        due_text=dates.hour_and_day(dossier.due_at) if dossier.due_at else "Không quy định thời hạn",
        lead_unit=dossier.unit.name,
        reception_unit=unit_name(dossier),
        cooperating=_cooperating(dossier),
        rows=rows,
    )


def _cooperating(dossier: Dossier) -> tuple[str, ...]:
    """Return who was asked for an opinion: a unit of the house, or whom the note names."""
    asked = Move.objects.filter(dossier=dossier, name="consult").select_related("unit_to").order_by("number")
    lead = dossier.unit_id
    named = (move.unit_to.name if move.unit_to and move.unit_to_id != lead else move.note for move in asked)
    return tuple(dict.fromkeys(name for name in named if name))


def control_pdf(dossier: Dossier) -> bytes:
    """Return the control slip as a PDF. Raises as `control_slip`, and SlipNotPrinted."""
    data = control_slip(dossier)
    assert dossier.received_at is not None
    day = clock.local_date(dossier.received_at)
    values = asdict(data) | {
        "rows": [_texts(row) for row in data.rows],
        "superior": dossier.agency.committee,
        "unit_name": data.reception_unit,
        "place_and_date": f"{dossier.agency.place}, {dates.long(day)}",
        "number_line": "",
    }
    return printing.pdf("control", values, look_up=notices.tracking_address(data.code), on=day)


def _texts(row: queries.ControlRow) -> dict[str, str]:
    return {
        "unit_from": row.unit_from,
        "unit_to": row.unit_to,
        "given_by": row.given_by,
        "given_text": dates.hour_and_day(row.given_at),
        "taken_by": row.taken_by,
        "taken_text": dates.hour_and_day(row.taken_at) if row.taken_at else "",
        "step_due_text": dates.moment(row.step_due_at) if row.step_due_at else "",
        "result": row.result,
        "note": row.note,
    }
