"""Tables of the dossiers room."""

from motcua.casework.dossiers.models.dossier import Dossier, ReturnWay
from motcua.casework.dossiers.models.moves import FAR, Apology, Move, Pause
from motcua.casework.dossiers.models.parts import DossierPaper, DossierSeries

__all__ = [
    "FAR",
    "Apology",
    "Dossier",
    "DossierPaper",
    "DossierSeries",
    "Move",
    "Pause",
    "ReturnWay",
]
