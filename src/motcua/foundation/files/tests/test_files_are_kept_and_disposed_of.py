import datetime as dt
import hashlib
import io

import pytest

from motcua.foundation.files import actions, folder, kinds, queries, serving
from motcua.foundation.files.models import StoredFile
from motcua.foundation.files.permissions import NotKeeper
from motcua.foundation.files.policies import Disposed, NotAccepted, StillKept, TooLarge
from motcua.foundation.files.tests.making import AT, CLERK, PDF, PNG, ward
from motcua.foundation.organisation.actors import CITIZEN
from motcua.kernel import clock

pytestmark = pytest.mark.django_db
TEMPORARY = next(code for code, rule in kinds.retentions().items() if rule.years is not None)


def stored(content: bytes = PDF, name: str = "don.pdf", **more) -> StoredFile:
    return actions.store(
        **{"agency": ward(), "content": content, "name": name, "by": CLERK, "at": AT, **more}
    )


def expired(file: StoredFile) -> dt.datetime:
    assert file.keep_until
    return clock.at(file.keep_until + dt.timedelta(days=1), 8)


def test_bytes_come_back_as_they_were() -> None:
    file = stored()
    assert (file.sha256, file.size) == (hashlib.sha256(PDF).hexdigest(), len(PDF))
    assert queries.content(file) == PDF
    assert queries.access_file("phuong-mau", str(file.pk)) == file
    assert queries.access_file("phuong-khac", str(file.pk)) is None


def test_the_same_bytes_lie_once() -> None:
    first = stored()
    actions.store(agency=first.agency, content=io.BytesIO(PDF), name="lai.pdf", by=CLERK, at=AT)
    assert len([path for path in folder.path_of(first.sha256).parents[2].rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\a\\Đơn.PDF", "Đơn.pdf"),
        ("a\u202efdp.exe", "a fdp.exe.pdf"),
        ("", "tep.pdf"),
        ("đơn\nxin.pdf", "đơn xin.pdf"),
    ],
)
def test_a_name_keeps_its_words_only(typed: str, kept: str) -> None:
    assert stored(name=typed).name == kept


def test_the_name_does_not_decide_what_a_file_is() -> None:
    assert stored(content=PNG, name="don.pdf").media_type == "image/png"


@pytest.mark.parametrize("content", [b"", b"MZ\x90" + bytes(9), b"<html>"])
def test_other_kinds_are_refused_and_leave_nothing(content: bytes, settings) -> None:
    with pytest.raises(NotAccepted):
        stored(content=content)
    assert [path for path in settings.FILES_FOLDER.rglob("*") if path.is_file()] == []


def test_a_large_file_is_refused_while_it_comes() -> None:
    with pytest.raises(TooLarge):
        stored(content=PDF + bytes(kinds.largest()))


def test_a_file_is_disposed_of_after_its_time_and_not_before() -> None:
    file = stored(retention=TEMPORARY)
    with pytest.raises(StillKept):
        actions.dispose(file, reason="QĐ 1", by=CLERK, at=AT)
    with pytest.raises(NotKeeper):
        actions.dispose(file, reason="QĐ 1", by=CITIZEN, at=expired(file))
    with pytest.raises(NotAccepted):
        actions.dispose(file, reason=" ", by=CLERK, at=expired(file))
    assert queries.expired("phuong-mau", expired(file).date()) == [file]
    gone = actions.dispose(file, reason="QĐ 1", by=CLERK, at=expired(file))
    with pytest.raises(Disposed):
        queries.content(gone)


def test_bytes_go_only_when_nobody_needs_them(django_capture_on_commit_callbacks) -> None:
    file = stored(retention=TEMPORARY)
    other = actions.store(agency=file.agency, content=PDF, name="b.pdf", retention=TEMPORARY, by=CLERK, at=AT)
    for row, is_there in ((file, True), (other, False)):
        with django_capture_on_commit_callbacks(execute=True):
            actions.dispose(row, reason="QĐ 1", by=CLERK, at=expired(row))
        assert folder.path_of(row.sha256).exists() is is_there


def test_a_time_is_made_longer_never_shorter() -> None:
    file = stored(retention=TEMPORARY)
    with pytest.raises(StillKept):
        actions.keep_longer(file, until=file.keep_until, by=CLERK, at=AT)
    assert actions.keep_longer(file, until=None, by=CLERK, at=AT).keep_until is None


def test_changed_and_missing_bytes_are_found() -> None:
    file = stored()
    assert list(queries.damaged()) == []
    path = folder.path_of(file.sha256)
    path.chmod(0o600)
    path.write_bytes(b"%PDF-1.7 other")
    assert list(queries.damaged()) == [file]
    with pytest.raises(queries.Damaged):
        queries.content(file)


def test_a_browser_may_do_nothing_with_it() -> None:
    file = stored(content=PNG, name="anh.png")
    shown, handed = serving.response(file, inline=True), serving.response(file)
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in shown["Content-Security-Policy"]
    assert not shown["Content-Disposition"].startswith("attachment")
    assert handed["Content-Disposition"].startswith("attachment")
