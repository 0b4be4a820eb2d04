"""Prepare an installation: folders, database, signing key, static files, reference data. Again changes nothing."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from motcua.foundation.calendars import actions as calendars
from motcua.foundation.ledger import keys
from motcua.foundation.organisation.actors import SYSTEM
from motcua.kernel import numbers
from motcua.kernel.rules import Denied

Say = Callable[[str], object]


class NotPrepared(Denied):
    """The installation cannot be prepared; nothing was changed. The message says why."""


def prepare(*, at: dt.datetime, say: Say) -> None:
    """Prepare everything that serving needs. Raises NotPrepared, KeyTrouble, OSError, DatabaseError."""
    for folder in (settings.VAR, settings.FILES_FOLDER, settings.LEDGER_KEYS):
        _is_writable(Path(folder))
    _is_not_newer()
    call_command("migrate", interactive=False, verbosity=0)
    say("Cơ sở dữ liệu: đã sẵn sàng.")
    say(f"Khóa ký sổ cái: {keys.ensure(at).name}.")
    call_command("collectstatic", interactive=False, verbosity=0)
    say("Tệp tĩnh: đã sẵn sàng.")
    loaded = calendars.load_national_days(by=SYSTEM, at=at)
    say(f"Lịch làm việc, ngày nghỉ: thêm {numbers.grouped(loaded.entered)} mục.")


def _is_writable(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / f".ghi-thu-{os.getpid()}"
    probe.touch()
    probe.unlink()


def _is_not_newer() -> None:
    """Refuse a database that a newer program has prepared, before anything is touched."""
    loader = MigrationLoader(connection)
    ours = {config for config, _ in loader.disk_migrations}
    unknown = [
        name for name in loader.applied_migrations if name[0] in ours and name not in loader.disk_migrations
    ]
    if unknown:
        app, migration = min(unknown)
        raise NotPrepared(
            f"Cơ sở dữ liệu này do một bản chương trình mới hơn chuẩn bị (có {app}.{migration}). Chưa có gì bị thay "
            "đổi. Hãy cài bản mới hơn, hoặc phục hồi bản sao lưu của bản cũ."
        )
