"""Makes a ward in which every room has records of one week, through the real actions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import MONDAY, Office, open_office
from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.states import Channel as Way
from motcua.casework.feedback.states import Level
from motcua.foundation.organisation.actors import CITIZEN, Actor, Grant, system
from motcua.foundation.organisation.models import Account, Neighbourhood
from motcua.foundation.organisation.roles import Role
from motcua.insight.indicators.queries import Scope
from motcua.records.documents import actions as documents
from motcua.reform.lawwatch import actions as lawwatch
from motcua.reform.outreach import actions as outreach
from motcua.reform.outreach.states import Channel
from motcua.reform.plans import actions as plans
from motcua.reform.plans.states import Area, PlanKind
from motcua.reform.training import actions as training
from motcua.reform.training.states import Subject

UNTIL = MONDAY + dt.timedelta(days=6)


@dataclass
class World:
    """A ward whose focal officer entered everything on the first Monday."""

    office: Office
    focal: Actor
    accounts: list[Account]
    group: Neighbourhood

    def acting(self, day: int = 0, hour: int = 12) -> dict[str, Any]:
        """Return who acts and when."""
        return {"by": self.focal, "at": self.office.at(day, hour)}

    def scope(self, day: int = 7) -> Scope:
        """Return the week as known on a day after its first Monday."""
        return Scope(self.office.agency.code, MONDAY, UNTIL, self.office.at(day))

    def rate(self, level: Level = Level.SATISFIED, day: int = 0, **told: Any) -> Any:
        """Give one opinion at the tablet; about attitude it says the same as on the whole."""
        asked: dict[str, Any] = {
            "agency": self.office.agency,
            "unit": self.office.division,
            "channel": Way.TABLET,
            "level": level,
            "answers": {"attitude": level},
            "by": CITIZEN,
            "at": self.office.at(day, 12),
        }
        return feedback.rate(**asked | told)

    def plan(self, code: str = "06/KH-UBND") -> None:
        """Enter a plan of two tasks, one of them done, and the paper that carries it."""
        agency, told = self.office.agency, self.acting()
        documents.issue(
            agency=agency, issuer_kind="committee", type_code="KH", abstract="Cải cách hành chính",
            signer_name="Phan Thị Ba", is_steering=True, **told,
        )  # fmt: skip
        plan = plans.add_plan(
            agency=agency, kind=PlanKind.REFORM, title="Kế hoạch năm", year=MONDAY.year,
            document_code=code, issued_on=MONDAY, **told,
        )  # fmt: skip
        tasks = [
            plans.add_task(
                plan=plan, code=number, area=Area.PROCEDURES, title="Việc", product="Báo cáo",
                lead=self.office.division, starts_on=MONDAY, due_on=UNTIL, **told,
            )
            for number in ("1", "2")
        ]  # fmt: skip
        plans.report_progress(tasks[0], on=MONDAY, is_done=True, document_code="BC 1", **told)

    def reach_out(self, channel: Channel, **numbers: Any) -> Any:
        """Enter one activity."""
        return outreach.add_activity(
            agency=self.office.agency,
            channel=channel,
            title="Dịch vụ công",
            on=MONDAY,
            **numbers,
            **self.acting(),
        )

    def train(self, title: str, who: int = 0) -> Any:
        """Enter a course of one day and one attendance."""
        told = self.acting()
        course = training.add_course(
            agency=self.office.agency, title=title, subject=Subject.COMMUNICATION, organiser="Sở Nội vụ",
            starts_on=MONDAY, ends_on=MONDAY, hours=8, **told,
        )  # fmt: skip
        return training.attend(
            course, account=self.accounts[who], unit=self.office.division, attended_on=MONDAY, **told
        )

    def watch(self, symbol: str) -> Any:
        """Enter an act and give it to the division, due within the week."""
        told = self.acting()
        watched = lawwatch.add_act(
            agency=self.office.agency, symbol=symbol, title="Quy định mẫu", issuer="Chính phủ",
            issued_on=MONDAY, received_on=MONDAY, effective_on=UNTIL, **told,
        )  # fmt: skip
        return lawwatch.assign(watched, unit=self.office.division, due_on=UNTIL, **told)


def open_world() -> World:
    """Make the ward: dossiers in several steps, and two of everything else."""
    office = open_office()
    focal = Actor(
        "account:cchc",
        "Võ Thị Năm",
        office.agency.code,
        grants=(Grant(Role.REFORM_FOCAL, office.agency.code),),
    )
    accounts = [Account.objects.create(username=f"u{n}", full_name=f"Người {n}") for n in (1, 2)]
    group = Neighbourhood.objects.create(agency=office.agency, name="Tổ 1", valid_from=MONDAY)
    world = World(office, focal, accounts, group)
    _receive(world)
    world.plan()
    for channel in (Channel.WEB, Channel.LEAFLET, Channel.LETTER, Channel.KIOSK):
        world.reach_out(channel, quantity=20)
    world.reach_out(Channel.ZALO, quantity=30, questions=7, answered=6)
    for about_reform in (True, False):
        world.reach_out(Channel.MEETING, neighbourhood=group, audience=40, about_reform=about_reform)
    for title, who in (("Giao tiếp", 0), ("Làm việc nhóm", 0), ("Luật mới", 1)):
        world.train(title, who)
    lawwatch.confirm_study(world.watch("1/2026/NĐ-CP"), on=MONDAY, result="Đổi mẫu", **world.acting())
    world.watch("2/2026/NĐ-CP")
    return world


def _receive(world: World) -> None:
    office = world.office
    for step in (
        SubState.RESULT_READY,
        SubState.RETURNED,
        SubState.IN_HAND,
        SubState.WITHDRAWN,
        SubState.STOPPED,
    ):
        office.dossier_in(step)
    rated = office.dossier_in(SubState.RETURNED)
    world.rate(channel=Way.LINK, dossier=rated)
    feedback.offer_results(office.agency, by=system(office.agency.code), at=office.at(hour=13))
    for level in Level:
        world.rate(level)
    world.rate(Level.DISSATISFIED, reasons=["impolite", "waited-long"], words="Chờ lâu")
