"""Makes wards with a one-stop unit and dossiers in any step, through the real actions."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.transitions import BY_NAME, Doer
from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.catalogue.procedures.tests import making as procedures
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars.tests.making import FIVE_DAYS
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import CITIZEN, SYSTEM, Actor, Grant, system
from motcua.foundation.organisation.models import Agency, Unit
from motcua.foundation.organisation.roles import Role
from motcua.foundation.people import actions as people
from motcua.foundation.people.models import Person
from motcua.kernel import clock

FIRST = dt.date(2019, 1, 7)
MONDAY = dt.date(2026, 11, 16)
PAPERS = (actions.Paper("Tờ khai", originals=1), actions.Paper("Giấy chứng sinh", originals=1, copies=2))
# The moves that lead from a new dossier to each step; a step's own path begins with the path of another.
_PATHS: dict[SubState, tuple[str, ...]] = {
    SubState.AWAITING_RECEPTION: ("register_online",),
    SubState.AWAITING_TRANSFER: ("receive",),
    SubState.SENT_ACROSS: ("receive", "send_across"),
    SubState.REFUSED: ("register_online", "refuse"),
    SubState.LAPSED_BEFORE_ACCEPTANCE: (
        "register_online",
        "ask_before_acceptance",
        "lapse_before_acceptance",
    ),
    SubState.IN_HAND: ("receive", "transfer"),
    SubState.SUPPLEMENT_PROPOSED: ("receive", "transfer", "propose_supplement"),
    SubState.AWAITING_SIGNATURE: ("receive", "transfer", "submit_for_signature"),
    SubState.SUPPLEMENTED: ("receive", "transfer", "ask_for_supplement", "complete_supplement"),
    SubState.CALLED_BACK: ("receive", "transfer", "resolve", "call_back"),
    SubState.UNDER_VERIFICATION: ("receive", "transfer", "extend_for_verification"),
    SubState.HALTED_BY_INCIDENT: ("receive", "transfer", "halt"),
    SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: ("register_online", "ask_before_acceptance"),
    SubState.AWAITING_SUPPLEMENT: ("receive", "transfer", "ask_for_supplement"),
    SubState.SUPPLEMENT_SENT: ("receive", "transfer", "ask_for_supplement", "send_supplement"),
    SubState.AWAITING_PAYMENT: ("receive", "require_payment"),
    SubState.WITHDRAWN: ("receive", "withdraw"),
    SubState.STOPPED: ("receive", "transfer", "stop"),
    SubState.REFUSED_AFTER_APPRAISAL: ("receive", "transfer", "refuse_after_appraisal"),
    SubState.NOT_SUPPLEMENTED: ("receive", "transfer", "ask_for_supplement", "lapse_supplement"),
    SubState.RESULT_READY: ("receive", "transfer", "resolve"),
    SubState.RETURNED: ("receive", "transfer", "resolve", "return_result"),
}


@dataclass
class Office:
    """A ward that receives one procedure (three working days), and the people who work there."""

    agency: Agency
    one_stop: Unit
    division: Unit
    clerk: Actor
    handler: Actor
    leader: Actor
    version: ProcedureVersion
    listing: Listing
    owner: Person

    def at(self, day: int = 0, hour: int = 9, minute: int = 0) -> dt.datetime:
        """Return a moment so many days after the first Monday."""
        return clock.at(MONDAY + dt.timedelta(days=day), hour, minute)

    def whoever(self, name: str) -> Actor:
        """Return somebody who may make a move: an officer where one may."""
        capacity = {
            Doer.RECEPTION: self.clerk,
            Doer.HANDLER: self.handler,
            Doer.SIGNER: self.leader,
            Doer.SYSTEM: system(self.agency.code),
            Doer.CITIZEN: CITIZEN,
        }
        return next(actor for doer, actor in capacity.items() if doer in BY_NAME[name].by)

    def receive(self, at: dt.datetime | None = None, **changed: Any) -> Dossier:
        """Receive a dossier (or make one by another act: `act=actions.register_online`)."""
        act = changed.pop("act", actions.receive)
        told = {
            "agency": self.agency,
            "version": self.version,
            "listing": self.listing,
            "owner": self.owner,
            "channel": "direct",
            "papers": PAPERS,
            "by": self.clerk,
            "at": at or self.at(),
            **changed,
        }
        made: Dossier = act(**told)
        return made

    def make(
        self, name: str, dossier: Dossier | None = None, at: dt.datetime | None = None, **told: Any
    ) -> Dossier:
        """Make a move with whatever it needs."""
        moment = at or self.at()
        needed: dict[str, Any] = {"by": self.whoever(name), "at": moment}
        if BY_NAME[name].needs_reason:
            needed["reason"] = "Giấy chứng sinh chưa có dấu."
        if dossier is None:
            channel = "online" if name == "register_online" else "direct"
            return self.receive(**{"act": getattr(actions, name), "channel": channel, **needed, **told})
        more: dict[str, Callable[[], dict[str, Any]]] = {
            "send_across": lambda: {"to": "UBND phường Khác"},
            "extend_for_verification": lambda: {"days": Decimal(2)},
            "apologise": lambda: {"revised_due_at": (dossier.due_at or moment) + dt.timedelta(days=5)},
            "resolve": lambda: {"result_number": "12/2026"},
            "resolve_on_payment": lambda: {"result_number": "12/2026"},
        }
        needed |= more[name]() if name in more else {}
        moved: Dossier = getattr(actions, name)(dossier, **needed | told)
        return moved

    def dossier_in(self, step: SubState, at: dt.datetime | None = None) -> Dossier:
        """Lead a new dossier to a step, every move at one moment."""
        first, *others = _PATHS[step]
        dossier = self.make(first, at=at)
        for name in others:
            dossier = self.make(name, dossier, at=at)
        return dossier

    def another_person(self, name: str = "Phạm Thị Thử", **told: Any) -> Person:
        """Register one more person."""
        return people.register(agency=self.agency, full_name=name, by=self.clerk, at=self.at(), **told)


def officer(agency: Agency, role: Role, name: str, unit: Unit | None = None) -> Actor:
    """Make an officer with one role."""
    grants = (Grant(role, agency.code, unit=unit.pk if unit else None),)
    return Actor(ref=f"account:{name.split()[-1].lower()}", name=name, agency=agency.code, grants=grants)


def open_office(code: str = "phuong-mau", identifier: str = "H29.12.34") -> Office:
    """Open a ward: units, identifier, working week, one procedure, one applicant."""
    by, at = SYSTEM, clock.at(FIRST, 7)
    agency = organisation.create_agency(
        code=code, short_name="Phường Mẫu", place="Phường Mẫu", valid_from=FIRST, by=by, at=at
    )
    organisation.add_identifier(
        agency=agency, value=identifier, basis="QĐ 1/QĐ-UBND", valid_from=FIRST, by=by, at=at
    )
    units = [
        organisation.add_unit(agency=agency, code=key, name=name, kind=kind, valid_from=FIRST, by=by, at=at)
        for key, name, kind in (
            ("mot-cua", "Bộ phận Tiếp nhận và Trả kết quả", Unit.Kind.ONE_STOP),
            ("ho-tich", "Bộ phận Tư pháp – Hộ tịch", Unit.Kind.DIVISION),
        )
    ]
    calendars.set_week(
        agency=agency, valid_from=FIRST, week=FIVE_DAYS, source="QĐ 2/QĐ-UBND", by=system(code), at=at
    )
    for year in (2019, 2025, 2026, 2027):
        calendars.declare_year(year=year, note="Không có ngày nghỉ lễ nào.", by=by, at=at)
    version = procedures.publish(procedures.draft(code=f"1.{code}", valid_from=FIRST), at=at)
    clerk = officer(agency, Role.RECEPTION, "Trần Thị Một", units[0])
    listing = catalogue.list_procedure(
        version.procedure, agency=agency, unit=units[1], valid_from=FIRST, by=by, at=at
    )
    owner = people.register(
        agency=agency, full_name="Nguyễn Văn Thử", phone="0900 000 001", email="thu@example.org",
        id_number="079000000001", address="1 Đường Mẫu", by=clerk, at=at,
    )  # fmt: skip
    return Office(
        agency=agency,
        one_stop=units[0],
        division=units[1],
        clerk=clerk,
        handler=officer(agency, Role.SPECIALIST, "Lê Văn Hai", units[1]),
        leader=officer(agency, Role.CHAIR, "Phan Thị Ba"),
        version=version,
        listing=listing,
        owner=owner,
    )
