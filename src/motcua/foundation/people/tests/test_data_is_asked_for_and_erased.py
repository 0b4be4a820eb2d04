import pytest

from motcua.foundation.ledger import verification
from motcua.foundation.organisation.actors import CITIZEN
from motcua.foundation.people import actions, contributions, queries
from motcua.foundation.people.permissions import NotHandler
from motcua.foundation.people.policies import AlreadyAnswered, Erased, NotValid, StillNeeded
from motcua.foundation.people.states import Answer, Wish
from motcua.foundation.people.tests.making import AT, CLERK, person, ward

pytestmark = pytest.mark.django_db


@pytest.fixture
def nobody_objects(monkeypatch) -> dict:
    objections: dict = {}
    monkeypatch.setattr(contributions, "_objections", objections)
    return objections


def test_an_erased_person_is_gone_and_the_seal_stays(nobody_objects) -> None:
    one = person(ward())
    before = (one.seal_salt, one.sealed_digest())
    request = actions.ask(one, wish=Wish.ERASE, words="tôi là Ánh", by=CITIZEN, at=AT)
    actions.settle(request, by=CLERK, at=AT)
    one.refresh_from_db()
    request.refresh_from_db()
    assert (one.id_number, one.phone, one.email, one.born_on, request.words) == ("", "", "", None, "")
    assert one.is_erased
    assert (one.seal_salt, one.sealed_digest()) != before
    assert queries.found(one.agency, "anh") == []
    assert verification.verify().holds


def test_nothing_more_is_written_of_an_erased_person(nobody_objects) -> None:
    gone = actions.erase(person(ward()), reason="Theo yêu cầu", by=CLERK, at=AT)
    with pytest.raises(Erased):
        actions.erase(gone, reason="Lần nữa", by=CLERK, at=AT)
    with pytest.raises(Erased):
        actions.ask(gone, wish=Wish.EXPORT, by=CITIZEN, at=AT)


def test_a_room_that_needs_the_data_keeps_it(nobody_objects) -> None:
    one = person(ward())
    nobody_objects["dossiers"] = lambda person: "Còn hồ sơ đang giải quyết."
    with pytest.raises(StillNeeded, match="Còn hồ sơ"):
        actions.erase(one, reason="Theo yêu cầu", by=CLERK, at=AT)
    one.refresh_from_db()
    assert one.phone


def test_who_may_erase_and_why(nobody_objects) -> None:
    one = person(ward())
    with pytest.raises(NotHandler):
        actions.erase(one, reason="x", by=CITIZEN, at=AT)
    with pytest.raises(NotValid):
        actions.erase(one, reason="", by=CLERK, at=AT)


def test_a_request_is_answered_once_and_a_refusal_says_why() -> None:
    one = person(ward())
    request = actions.ask(one, wish=Wish.CORRECT, by=CITIZEN, at=AT)
    assert list(queries.open_requests(one.agency)) == [request]
    with pytest.raises(NotValid):
        actions.refuse(request, reason=" ", by=CLERK, at=AT)
    assert actions.refuse(request, reason="Không đủ căn cứ", by=CLERK, at=AT).answer == Answer.REFUSED
    with pytest.raises(AlreadyAnswered):
        actions.settle(request, by=CLERK, at=AT)
    assert not queries.open_requests(one.agency).exists()


def test_an_export_tells_everything_of_one_person() -> None:
    one = person(ward())
    actions.note_access(one, by=CLERK, at=AT, purpose="Xử lý hồ sơ")
    told = {line.label: line.value for line in queries.export(one)}
    assert told["Điện thoại"] == "0903 123 456"
    assert any("Xử lý hồ sơ" in value for value in told.values())


def test_a_room_speaks_once() -> None:
    contributions.tells("mau-thu")(lambda person: [])
    try:
        with pytest.raises(ValueError):
            contributions.tells("mau-thu")(lambda person: [])
    finally:
        contributions._told.pop("mau-thu")
