import pytest
from django.core import management
from django.core.management import find_commands

from motcua.config import cli


def listed() -> set[str]:
    return {name for _, commands in cli.MAP for name, _ in commands}


def test_each_command_of_ours_is_on_the_map() -> None:
    django = set(find_commands(management.__path__[0]))
    assert cli._available() - django <= listed()


def test_a_command_that_is_not_there_is_not_shown(monkeypatch) -> None:
    monkeypatch.setattr(cli, "MAP", (("Nhóm", (("ledger", "sổ cái"), ("no-such", "chưa có"))),))
    shown = cli.show_map()
    assert "ledger" in shown
    assert "no-such" not in shown


def test_an_unknown_command_is_told_in_one_line(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["lam-gi-do"])
    said = capsys.readouterr().err
    assert (ended.value.code, said.count("\n")) == (2, 1)
    assert "Không có lệnh “lam-gi-do”" in said


def test_a_refusal_is_one_line_without_the_name_of_a_class(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["ledger", "verify", "--key", "không phải khóa"])
    assert ended.value.code == 1
    assert capsys.readouterr().err == "Khóa công khai không đúng dạng tên+mã+khóa.\n"
