"""Officers write, leaders publish, a ward keeps its own list."""

import pytest

from motcua.catalogue.procedures import actions
from motcua.catalogue.procedures.permissions import NotYourCatalogue
from motcua.catalogue.procedures.states import PostingKind
from motcua.catalogue.procedures.tests.making import FIRST, NOW, TODAY, draft, new_ward, officer, publish
from motcua.foundation.organisation.actors import CITIZEN, SYSTEM
from motcua.foundation.organisation.roles import Role

pytestmark = pytest.mark.django_db


def test_a_citizen_writes_nothing() -> None:
    with pytest.raises(NotYourCatalogue):
        actions.draft_version(draft(), by=CITIZEN, at=NOW)


def test_who_writes_does_not_publish_alone() -> None:
    focal = officer(new_ward(), Role.REFORM_FOCAL)
    version = actions.draft_version(draft(), by=focal, at=NOW)
    with pytest.raises(NotYourCatalogue):
        actions.publish_version(version, by=focal, at=NOW)


def test_a_leader_publishes() -> None:
    ward = new_ward()
    version = actions.draft_version(draft(), by=officer(ward, Role.REFORM_FOCAL), at=NOW)
    assert actions.publish_version(version, by=officer(ward, Role.CHAIR), at=NOW).is_published


def test_another_ward_keeps_its_hands_off() -> None:
    listing = actions.list_procedure(
        publish(draft()).procedure, agency=new_ward(), valid_from=FIRST, by=SYSTEM, at=NOW
    )
    stranger = officer(new_ward("phuong-khac"), Role.ADMINISTRATOR)
    with pytest.raises(NotYourCatalogue):
        actions.post_procedure(listing, kind=PostingKind.BOARD, on=TODAY, by=stranger, at=NOW)
