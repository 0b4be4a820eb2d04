"""What a checker may say: codes, how grave each is, and a finding."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    STYLE = "style"
    HINT = "hint"

    @property
    def label(self) -> str:
        """Return the word on the page."""
        return {"error": "Sai", "warning": "Cần xem", "style": "Thể thức", "hint": "Gợi ý"}[self.value]


class Code(StrEnum):
    """The kinds of findings."""

    REF_UNKNOWN = "REF_UNKNOWN"
    REF_TWO_SYMBOLS = "REF_TWO_SYMBOLS"
    REF_DATE_CONFLICT = "REF_DATE_CONFLICT"
    REF_FUTURE = "REF_FUTURE"
    REF_EXPIRED = "REF_EXPIRED"
    NUM_NOTATION = "NUM_NOTATION"
    NUM_RATIO_TRUNC = "NUM_RATIO_TRUNC"
    NUM_RATIO_DIFF = "NUM_RATIO_DIFF"
    NUM_SUM_DIFF = "NUM_SUM_DIFF"
    NUM_BASE_UNCLEAR = "NUM_BASE_UNCLEAR"
    NUM_NO_BASELINE = "NUM_NO_BASELINE"
    NUM_UNIT_PCT_POINT = "NUM_UNIT_PCT_POINT"
    DATE_INVALID = "DATE_INVALID"
    DATE_ORDER = "DATE_ORDER"
    DATE_PADDING = "DATE_PADDING"
    STRUCT_NUMBERING_GAP = "STRUCT_NUMBERING_GAP"
    STRUCT_HEADING_STYLE = "STRUCT_HEADING_STYLE"
    STRUCT_MISSING_ELEMENT = "STRUCT_MISSING_ELEMENT"
    RECIP_MISSING = "RECIP_MISSING"
    SIGN_AUTHORITY_MISSING = "SIGN_AUTHORITY_MISSING"
    RECO_NO_DEADLINE = "RECO_NO_DEADLINE"
    RECO_NO_MEASURE = "RECO_NO_MEASURE"
    CLAIM_NO_EVIDENCE = "CLAIM_NO_EVIDENCE"
    CLAIM_WRONG_SECTION = "CLAIM_WRONG_SECTION"
    SPELL_SUGGEST = "SPELL_SUGGEST"
    NAME_VARIANT = "NAME_VARIANT"
    ELLIPSIS_HIDES_ITEMS = "ELLIPSIS_HIDES_ITEMS"
    DEADLINE_UNCHECKABLE = "DEADLINE_UNCHECKABLE"


SEVERITIES = {
    Code.REF_UNKNOWN: Severity.HINT,
    Code.REF_TWO_SYMBOLS: Severity.WARNING,
    Code.REF_DATE_CONFLICT: Severity.ERROR,
    Code.REF_FUTURE: Severity.ERROR,
    Code.REF_EXPIRED: Severity.WARNING,
    Code.NUM_NOTATION: Severity.STYLE,
    Code.NUM_RATIO_TRUNC: Severity.WARNING,
    Code.NUM_RATIO_DIFF: Severity.ERROR,
    Code.NUM_SUM_DIFF: Severity.ERROR,
    Code.NUM_BASE_UNCLEAR: Severity.WARNING,
    Code.NUM_NO_BASELINE: Severity.HINT,
    Code.NUM_UNIT_PCT_POINT: Severity.STYLE,
    Code.DATE_INVALID: Severity.ERROR,
    Code.DATE_ORDER: Severity.ERROR,
    Code.DATE_PADDING: Severity.STYLE,
    Code.STRUCT_NUMBERING_GAP: Severity.WARNING,
    Code.STRUCT_HEADING_STYLE: Severity.STYLE,
    Code.STRUCT_MISSING_ELEMENT: Severity.WARNING,
    Code.RECIP_MISSING: Severity.WARNING,
    Code.SIGN_AUTHORITY_MISSING: Severity.WARNING,
    Code.RECO_NO_DEADLINE: Severity.HINT,
    Code.RECO_NO_MEASURE: Severity.HINT,
    Code.CLAIM_NO_EVIDENCE: Severity.HINT,
    Code.CLAIM_WRONG_SECTION: Severity.WARNING,
    Code.SPELL_SUGGEST: Severity.HINT,
    Code.NAME_VARIANT: Severity.STYLE,
    Code.ELLIPSIS_HIDES_ITEMS: Severity.HINT,
    Code.DEADLINE_UNCHECKABLE: Severity.WARNING,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, and where: offsets of the extracted text, both 0 for what is nowhere in it."""

    code: Code
    message: str
    start: int = 0
    end: int = 0

    @property
    def severity(self) -> Severity:
        """Return how grave it is."""
        return SEVERITIES[self.code]
