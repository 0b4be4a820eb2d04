"""The `motcua` command: a map of everything it can do. Each word is a management command."""

import os
import sys

MAP = (
    (
        "Chạy chương trình",
        (
            ("demo", "bản trình diễn: chuẩn bị dữ liệu mẫu và phục vụ"),
            ("serve", "phục vụ cho một phường: web và vòng lặp nền"),
            ("web", "chỉ các tiến trình web"),
            ("worker", "chỉ vòng lặp nền: gửi thông báo, niêm phong sổ cái"),
            ("init", "chuẩn bị cơ sở dữ liệu, khóa ký và tệp tĩnh"),
        ),
    ),
    (
        "Dữ liệu",
        (
            ("catalogue", "danh mục thủ tục: nhập, kiểm tra"),
            ("user", "tài khoản và vai trò"),
            ("dossiers", "hồ sơ: hồ sơ quá hạn, dừng hồ sơ quá hạn bổ sung"),
            ("backup", "sao lưu"),
            ("restore", "phục hồi"),
        ),
    ),
    (
        "Số liệu và sổ cái",
        (
            ("report", "báo cáo: xuất trang, DOCX, PDF"),
            ("check-report", "đọc và kiểm tra một báo cáo bất kỳ"),
            ("ledger", "sổ cái: niêm phong, kiểm chứng"),
            ("bench", "đo tốc độ"),
        ),
    ),
)


def _available() -> set[str]:
    from django.core.management import get_commands

    return {name for name, app in get_commands().items() if str(app).startswith("motcua")}


def show_map() -> str:
    """Return the help text: only commands that are really there."""
    there = _available()
    lines = ["motcua: một cửa vào, mọi con số mở ra.", "", "Cách dùng: motcua <lệnh> [--help]", ""]
    for title, commands in MAP:
        rows = [f"  {name:<14}{text}" for name, text in commands if name in there]
        if rows:
            lines += [title, *rows, ""]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Run one command; without one, show the map. A refusal is one line and a status, never a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    words = sys.argv[1:] if arguments is None else arguments
    from django.core.management.base import CommandError
    from django.db import DatabaseError

    try:
        _run(words)
    except CommandError as refusal:
        sys.stderr.write(f"{refusal}\n")
        sys.exit(refusal.returncode)
    except BrokenPipeError:
        # Whoever read along has closed the pipe (`| head`): nothing to tell, and nobody to tell it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (OSError, DatabaseError) as error:
        from motcua.config import troubles

        sys.stderr.write(f"{troubles.words(error)}\n")
        sys.exit(1)


def _run(words: list[str]) -> None:
    import django
    from django.core.management import execute_from_command_line, get_commands

    django.setup()
    if not words or words[0] in {"--help", "-h", "help"}:
        sys.stdout.write(show_map())
        return
    if words[0].startswith("-"):
        execute_from_command_line(["motcua", *words])
    elif words[0] not in get_commands():
        sys.stderr.write(f"Không có lệnh “{words[0]}”. Các lệnh: motcua --help\n")
        sys.exit(2)
    else:
        # With this word Django hands refusals on instead of printing the name of their class.
        execute_from_command_line(["motcua", words[0], "--traceback", *words[1:]])
