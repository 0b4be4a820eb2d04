"""Arranging the counter: services, windows, and who goes first."""

import datetime as dt
import tomllib
from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from motcua.casework.counter import permissions, policies
from motcua.casework.counter.models import PriorityGroup, Service, Window, WindowService
from motcua.foundation.calendars.states import Confidence
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import storing, text

PRIORITY_GROUPS = Path(__file__).parents[1] / "data" / "priority_groups.toml"


@transaction.atomic
def add_service(
    *,
    agency: Agency,
    letter: str,
    name: str,
    valid_from: dt.date,
    position: int = 0,
    by: Actor,
    at: dt.datetime,
) -> Service:
    """Add something to queue for. Raises NotAtThisCounter, WordsMissing, NotOffered for a used letter."""
    permissions.may_arrange(by, agency)
    policies.has_words(name, "Hãy ghi tên dịch vụ.")
    policies.is_free_letter(agency, letter)
    service = Service(
        agency=agency, letter=letter, name=text.tidy(name), position=position, valid_from=valid_from
    )
    storing.add(service)
    _record("queue_service.add", service, agency, {"letter": letter}, (service,), by=by, at=at)
    return service


@transaction.atomic
def add_window(
    *,
    agency: Agency,
    number: int,
    name: str,
    valid_from: dt.date,
    services: Sequence[Service] = (),
    unit: Unit | None = None,
    by: Actor,
    at: dt.datetime,
) -> Window:
    """Add a window; without listed services it serves all. Raises NotAtThisCounter, NotOffered, WordsMissing."""
    permissions.may_arrange(by, agency)
    policies.has_words(name, "Hãy ghi tên quầy.")
    policies.is_free_number(agency, number)
    for service in services:
        policies.offered(agency, valid_from, service, None)
    window = Window(agency=agency, number=number, name=text.tidy(name), unit=unit, valid_from=valid_from)
    storing.add(window)
    links = [
        storing.add(WindowService(agency=agency, window=window, service=service)) for service in services
    ]
    payload = {"number": number, "services": [service.letter for service in services]}
    _record("queue_window.add", window, agency, payload, (window, *links), by=by, at=at)
    return window


@transaction.atomic
def add_priority_group(
    *,
    agency: Agency,
    code: str,
    name: str,
    rank: int,
    legal_basis: str,
    valid_from: dt.date,
    confidence: Confidence = Confidence.UNVERIFIED,
    by: Actor,
    at: dt.datetime,
) -> PriorityGroup:
    """Add a group that is called before others, with the text that says so. Raises WordsMissing."""
    permissions.may_arrange(by, agency)
    policies.has_words(name, "Hãy ghi tên đối tượng ưu tiên.")
    policies.has_words(legal_basis, "Hãy ghi căn cứ của quyền ưu tiên.")
    group = PriorityGroup(
        agency=agency,
        code=code,
        name=text.tidy(name),
        rank=rank,
        legal_basis=text.tidy(legal_basis),
        confidence=confidence.value,
        valid_from=valid_from,
    )
    storing.add(group)
    _record("priority_group.add", group, agency, {"code": code, "rank": rank}, (group,), by=by, at=at)
    return group


@transaction.atomic
def load_priority_groups(
    path: Path = PRIORITY_GROUPS, *, agency: Agency, valid_from: dt.date, by: Actor, at: dt.datetime
) -> list[PriorityGroup]:
    """Add the groups of a file that the agency does not have yet. Returns the added ones.

    Raises OSError, ValueError or KeyError for a bad file; nothing is added then.
    """
    known = set(PriorityGroup.objects.filter(agency=agency).values_list("code", flat=True))
    found = tomllib.loads(path.read_text(encoding="utf-8"))["group"]
    return [
        add_priority_group(
            agency=agency,
            code=entry["code"],
            name=entry["name"],
            rank=entry["rank"],
            legal_basis=entry["legal_basis"],
            confidence=Confidence(entry["confidence"]),
            valid_from=valid_from,
            by=by,
            at=at,
        )
        for entry in found
        if entry["code"] not in known
    ]


def _record(
    kind: str,
    row: SealedModel,
    agency: Agency,
    payload: dict[str, object],
    rows: tuple[SealedModel, ...],
    *,
    by: Actor,
    at: dt.datetime,
) -> None:
    noun = kind.partition(".")[0]
    ledger.record(
        kind=kind,
        agency=agency.code,
        subject=f"{noun}:{row.pk}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=rows,
    )
