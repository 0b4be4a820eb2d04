"""One record of the national portal's shape, read with patience. Pure."""

import re
from collections.abc import Mapping
from typing import Any

from motcua.catalogue.procedures.drafting import (
    CaseDraft,
    Draft,
    LegalBasis,
    PaperDraft,
    ResultDraft,
    StepDraft,
)
from motcua.catalogue.procedures.importing import ways
from motcua.catalogue.procedures.importing.noting import Notes
from motcua.catalogue.procedures.importing.report import Kind, Oddity
from motcua.kernel import text

SOURCE = "Cổng Dịch vụ công quốc gia"
_CODE = re.compile(r"\d\.\d{6}")
_RESULT_CODE = re.compile(r"KQ\.[GH]\d{2}\.\d{5,6}")
_DECISION = re.compile(r"\d{1,5}/QĐ-[\w-]+")
_STEP = re.compile(r"\n(?=\s*(?:[-+*]|[Bb]ước\s*\d|\(?[ivx\d]{1,3}\)|\d+\.))")
_LATE = re.compile(r"sau 15 (?:giờ|h)", re.IGNORECASE)
_LONG_NAME, _LONG_REMARK, _MOST_COPIES = 300, 200, 20
_NOT_HERE = ("công an", "quân sự", "quốc phòng", "tòa án", "ngân hàng", "thuế", "kho bạc")
_REMARK = ("lưu ý", "ghi chú", "chú ý", "trường hợp ", "đối với ", "*", "+", "- trường hợp")
_DATA = re.compile(r"cơ sở dữ liệu [^.;,()]{0,60}", re.IGNORECASE)


def parse(record: Mapping[str, Any]) -> tuple[Draft, list[Oddity]]:
    """Read one record into a draft and the list of what was odd in it. Never raises for odd content."""
    notes = Notes(_line(record.get("ma")) or "(không mã)")
    code, name = _line(record.get("ma")), _line(record.get("ten"))
    _look_at_head(notes, code, name, _line(record.get("so_quyet_dinh")))
    agency = _line(record.get("co_quan_thuc_hien"))
    draft = Draft(
        code=code[:20],
        name=_plain_name(name)[:1000],
        field=_line(record.get("linh_vuc"))[:160],
        decision_number=_line(record.get("so_quyet_dinh"))[:120],
        steps=_steps(record.get("trinh_tu")),
        methods=ways.methods(
            notes,
            notes.rows("cach_thuc", record.get("cach_thuc")),
            late_rule=_LATE.search(_line(record.get("trinh_tu"))) is not None,
        ),
        cases=_cases(notes, record),
        subjects=tuple(_line(s) for s in notes.items("doi_tuong", record.get("doi_tuong")) if _line(s)),
        competent_agency=agency[:500],
        conditions=_conditions(record.get("yeu_cau")),
        legal_bases=tuple(
            LegalBasis(_line(act)) for act in notes.items("can_cu", record.get("can_cu")) if _line(act)
        ),
        results=_results(notes, record),
        confidence="secondary",
        source=(_line(record.get("url")) or SOURCE)[:500],
        received_here=not any(word in agency.lower() for word in _NOT_HERE),
    )
    _look_for_gaps(notes, draft)
    return draft, notes.found


def _line(value: Any) -> str:
    return text.tidy(value) if isinstance(value, str) else ""


def _plain_name(name: str) -> str:
    """Return a name without the words “Thủ tục” that some ministries put before it."""
    bare = name[len("Thủ tục ") :] if name.lower().startswith("thủ tục ") else name
    return bare[:1].upper() + bare[1:]


def _look_at_head(notes: Notes, code: str, name: str, decision: str) -> None:
    if not _CODE.fullmatch(code):
        notes.odd(Kind.CODE_SHAPE, code)
    if len(name) > _LONG_NAME:
        notes.odd(Kind.NAME_TOO_LONG, f"{len(name)} ký tự")
    if re.match(r"(công bố )?quyết định|.{0,40}quyết định số", name.lower()):
        notes.odd(Kind.NAME_IS_A_DECISION, name[:120])
    if not _DECISION.fullmatch(decision):
        notes.odd(Kind.DECISION_SHAPE, decision)


def _look_for_gaps(notes: Notes, draft: Draft) -> None:
    gaps = (
        (Kind.UNUSABLE, bool(draft.code and draft.name and draft.field)),
        (Kind.NO_STEPS, bool(draft.steps)),
        (Kind.NO_METHOD, bool(draft.methods)),
        (Kind.NO_PAPERS, any(not paper.is_note for case in draft.cases for paper in case.papers)),
        (Kind.NO_RESULT, bool(draft.results)),
        (Kind.NO_LEGAL_BASIS, bool(draft.legal_bases)),
        (Kind.NO_AGENCY, bool(draft.competent_agency)),
    )
    for kind, there in gaps:
        if not there:
            notes.odd(kind)


def _steps(value: Any) -> tuple[StepDraft, ...]:
    if not isinstance(value, str) or not value.strip():
        return ()
    pieces = (text.tidy(piece).lstrip("-+* ").strip() for piece in _STEP.split(text.nfc(value)))
    return tuple(StepDraft(piece) for piece in pieces if piece)


def _conditions(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    lines = [text.tidy(line) for line in text.nfc(value).splitlines()]
    said = "\n".join(line for line in lines if line)
    return "" if text.fold(said).strip(" .") in {"khong", "khong co", "khong quy dinh"} else said


def _results(notes: Notes, record: Mapping[str, Any]) -> tuple[ResultDraft, ...]:
    results: list[ResultDraft] = []
    for row in notes.rows("ket_qua", record.get("ket_qua")):
        code, name = _line(row.get("ma")), _line(row.get("ten"))
        if code and not _RESULT_CODE.fullmatch(code):
            notes.odd(Kind.RESULT_CODE_SHAPE, code)
        if name or code:
            results.append(ResultDraft(name, code))
    return tuple(results)


def _cases(notes: Notes, record: Mapping[str, Any]) -> tuple[CaseDraft, ...]:
    """Read the groups of papers. A heading such as “Lưu ý” makes its rows remarks, not papers."""
    cases: list[CaseDraft] = []
    for group in notes.rows("thanh_phan_ho_so", record.get("thanh_phan_ho_so")):
        heading = _line(group.get("truong_hop")).rstrip(":")
        remarks = text.fold(heading).startswith("luu y")
        papers = [_paper(notes, row, remarks=remarks) for row in notes.rows("giay_to", group.get("giay_to"))]
        kept = tuple(paper for paper in papers if paper.name)
        if kept:
            cases.append(CaseDraft(heading, kept))
    return tuple(cases)


def _paper(notes: Notes, row: Mapping[str, Any], *, remarks: bool) -> PaperDraft:
    name = _line(row.get("ten"))
    originals, copies = _count(notes, row, "ban_chinh"), _count(notes, row, "ban_sao")
    is_note = remarks or (originals == copies == 0 and _reads_as_remark(name))
    if is_note and not remarks:
        notes.odd(Kind.NOTE_AMONG_PAPERS, name[:80])
    data = _DATA.search(name) if "thay thế" in name or "không phải nộp" in name.lower() else None
    return PaperDraft(
        name=name,
        originals=originals,
        copies=copies,
        certified="chứng thực" in name.lower() and copies > 0,
        form_name=_line(row.get("mau"))[:300],
        replaceable_by=data.group()[:200] if data else "",
        is_note=is_note,
    )


def _reads_as_remark(name: str) -> bool:
    return name.lower().startswith(_REMARK) or name.endswith(":") or len(name) > _LONG_REMARK


def _count(notes: Notes, row: Mapping[str, Any], key: str) -> int:
    """Return a number of copies. Lost table borders glue years and form numbers to it: the last digit is the number."""
    value = row.get(key)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        notes.odd(Kind.WRONG_TYPE, f"{key}: {value!r}"[:80])
        return 0
    if value > _MOST_COPIES:
        notes.odd(Kind.QUANTITY_IMPLAUSIBLE, f"{value} ({_line(row.get('ten'))[-40:]})")
        return value % 10
    return value
