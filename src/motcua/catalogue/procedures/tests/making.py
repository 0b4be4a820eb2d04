"""Makes procedures for tests, through the real actions."""

import datetime as dt
from decimal import Decimal

from motcua.catalogue.procedures import actions
from motcua.catalogue.procedures.drafting import (
    CaseDraft,
    Draft,
    FeeDraft,
    LimitDraft,
    MethodDraft,
    PaperDraft,
    ResultDraft,
    StepDraft,
)
from motcua.catalogue.procedures.models import ProcedureVersion
from motcua.foundation.organisation.actors import SYSTEM, Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

FIRST = dt.date(2025, 7, 1)
TODAY = dt.date(2026, 11, 16)
NOW = clock.at(TODAY, 9)
THREE_DAYS = LimitDraft(Decimal(3), "working_day")


def draft(code: str = "1.001193", name: str = "Đăng ký khai sinh", **changed: object) -> Draft:
    """Make a draft with all components."""
    said: dict[str, object] = {
        "code": code,
        "name": name,
        "field": "Hộ tịch",
        "valid_from": FIRST,
        "decision_number": "12/QĐ-UBND",
        "steps": (StepDraft("Nộp hồ sơ", "applicant"), StepDraft("Ghi vào sổ", "agency")),
        "methods": (
            MethodDraft("direct", THREE_DAYS, (FeeDraft(amount=8000, name="Lệ phí"),)),
            MethodDraft("online", LimitDraft(Decimal(2), "working_day"), (FeeDraft(amount=0),)),
        ),
        "cases": (
            CaseDraft(papers=(PaperDraft("Tờ khai"), PaperDraft("Giấy chứng sinh", originals=1, copies=1))),
        ),
        "results": (ResultDraft("Giấy khai sinh", "KQ.G01"),),
        **changed,
    }
    return Draft(**said)  # type: ignore[arg-type]


def publish(said: Draft, at: dt.datetime = NOW) -> ProcedureVersion:
    """Publish a draft."""
    return actions.publish_version(actions.draft_version(said, by=SYSTEM, at=at), by=SYSTEM, at=at)


def new_ward(code: str = "phuong-mau") -> Agency:
    """Make an agency."""
    return Agency.objects.create(code=code, short_name=f"Phường {code}", place=code, valid_from=FIRST)


def officer(agency: Agency, *roles: Role) -> Actor:
    """Make an officer of an agency."""
    grants = tuple(Grant(role, agency.code) for role in roles)
    return Actor(ref="account:mau", name="Nguyễn Thị Mẫu", agency=agency.code, grants=grants)
