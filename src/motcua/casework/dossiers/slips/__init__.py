"""The papers of a dossier: which form is in force on a day, what stands on it, its PDF."""

from motcua.casework.dossiers.slips.control import ControlSlip, control_pdf, control_slip
from motcua.casework.dossiers.slips.forms import Form, NoFormInForce, form_on
from motcua.casework.dossiers.slips.letters import Letter, NoSuchSlip, letter, letter_pdf
from motcua.casework.dossiers.slips.printing import SlipNotPrinted
from motcua.casework.dossiers.slips.receipt import ReceiptSlip, receipt_data, receipt_pdf

__all__ = [
    "ControlSlip",
    "Form",
    "Letter",
    "NoFormInForce",
    "NoSuchSlip",
    "ReceiptSlip",
    "SlipNotPrinted",
    "control_pdf",
    "control_slip",
    "form_on",
    "letter",
    "letter_pdf",
    "receipt_data",
    "receipt_pdf",
]
