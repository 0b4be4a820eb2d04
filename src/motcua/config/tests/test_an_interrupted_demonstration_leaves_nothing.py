"""A demonstration is complete or not there."""

import datetime as dt
import os
import socket
import sys

import pytest
from django.core.management import CommandError, call_command

from motcua.config.demonstration import folder
from motcua.config.management.commands import demo


@pytest.fixture
def home(tmp_path):
    return tmp_path / "demo"


def _complete(home, mark):
    place = folder.workshop(home)
    (place / "mark").write_text(mark)
    folder.stamp(place, dt.date(2026, 11, 25))
    return place


def test_a_folder_without_its_stamp_is_no_demonstration(home):
    home.mkdir()
    assert folder.built(home) is None


def test_a_damaged_stamp_is_no_demonstration(home):
    home.mkdir()
    (home / "built.json").write_text("{")
    assert folder.built(home) is None


def test_a_complete_one_tells_its_day_and_sources(home):
    folder.move_in(_complete(home, "first"), home)
    assert folder.built(home) == folder.Built(dt.date(2026, 11, 25), folder.fingerprint())


def test_a_new_one_takes_the_place_of_the_old(home):
    folder.move_in(_complete(home, "first"), home)
    folder.move_in(_complete(home, "second"), home)
    assert (home / "mark").read_text() == "second"
    assert [path.name for path in home.parent.iterdir()] == ["demo"]


def test_what_a_killed_build_left_is_cleared_away(home):
    dead = os.fork()
    if dead == 0:
        os._exit(0)
    os.waitpid(dead, 0)
    left = home.with_name(f"demo.{dead}")
    left.mkdir(parents=True)
    folder.workshop(home)
    assert not left.exists()


def test_a_build_that_fails_keeps_the_old_one(home, monkeypatch):
    folder.move_in(_complete(home, "first"), home)
    monkeypatch.setattr(demo, "_AGAIN", (sys.executable, "-c", "import sys; sys.exit(3)"))
    with pytest.raises(CommandError, match="bản cũ, nếu có, vẫn nguyên"):
        demo._build_beside(home)
    assert (home / "mark").read_text() == "first"
    assert [path.name for path in home.parent.iterdir()] == ["demo"]


def test_a_port_in_use_is_told_before_anything_is_built():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"{port}.*--port"):
            call_command("demo", port=port)


def test_answers_without_a_demonstration_say_what_to_do(settings, tmp_path):
    settings.VAR = tmp_path
    with pytest.raises(CommandError, match="bin/demo"):
        call_command("demo", answers=True)
