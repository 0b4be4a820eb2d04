"""The process control slip: who held the dossier, from when to when, and how each step stood to its deadline."""

from dataclasses import dataclass

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.slips.forms import form_on
from motcua.casework.dossiers.slips.receipt import one_stop_name
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
    rows: tuple[queries.ControlRow, ...]


def control_slip(dossier: Dossier) -> ControlSlip:
    """Return the control slip of a received dossier. Raises ValueError for one that was not received."""
    if dossier.received_at is None:
        raise ValueError("only a received dossier has a control slip")
    form = form_on(Slip.CONTROL, clock.local_date(dossier.received_at))
    reception = dossier.reception_unit
    return ControlSlip(
        form_number=form.number,
        title=form.title,
        owner_name=dossier.owner.full_name,
        code=dossier.code,
        received_text=dates.hour_and_day(dossier.received_at),
        due_text=dates.hour_and_day(dossier.due_at) if dossier.due_at else "Không quy định thời hạn",
        lead_unit=dossier.unit.name,
        reception_unit=reception.name if reception else one_stop_name(dossier.agency),
        rows=queries.control_rows(dossier),
    )
