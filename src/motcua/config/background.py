"""The background loop: sends notices, seals the ledger, runs the jobs that the settings name.

One job that fails is written down and tried again next time; it never stops the others. Any number of loops may run.
"""

import datetime as dt
import logging
import signal
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.db import close_old_connections
from django.utils.module_loading import import_string

from motcua.foundation.ledger import sealing
from motcua.foundation.notices import sending
from motcua.kernel import clock

_log = logging.getLogger(__name__)
_PAUSE = 2.0
_JOBS_EVERY = 60.0


class Loop:
    """The loop and when each of its works was last done. `tick` is a clock that never goes back."""

    def __init__(self, tick: Callable[[], float] = time.monotonic) -> None:
        self._tick = tick
        self._stop = threading.Event()
        self._sealed = self._ran = float("-inf")

    def run(self) -> None:
        """Go round until told to stop by SIGTERM or SIGINT; the round under way is finished."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: self.stop())
        while not self._stop.is_set():
            # A connection that broke, or has grown old, is made anew.
            close_old_connections()
            self.round(clock.now())
            self._stop.wait(_PAUSE)

    def stop(self) -> None:
        """End after the round under way."""
        self._stop.set()

    def round(self, at: dt.datetime) -> None:
        """Do once whatever is due."""
        self._attempt("notices", lambda: sending.send_due(at=at))
        self._attempt("ledger", lambda: self._seal(at))
        if self._tick() - self._ran >= _JOBS_EVERY:
            self._ran = self._tick()
            for path in settings.BACKGROUND_JOBS:
                self._attempt(path, lambda path=path: import_string(path)(at=at))  # type: ignore[misc]

    def _seal(self, at: dt.datetime) -> None:
        is_time = self._tick() - self._sealed >= settings.SEAL_SECONDS
        if not is_time and sealing.unsealed() < settings.SEAL_EVENTS:
            return
        self._sealed = self._tick()
        done = sealing.seal(at=at)
        if done.clock_went_back:
            _log.warning("Giờ máy sớm hơn lần niêm phong trước. Hãy xem đồng hồ máy.")
        if done.rewritten:
            _log.error("Sổ cái không nối tiếp điểm niêm phong đã giữ. Hãy chạy: motcua ledger verify")
        if done.late:
            _log.warning("%s sự kiện mang giờ sớm hơn hẳn lần niêm phong trước.", done.late)

    def _attempt(self, name: str, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception:  # noqa: BLE001  whatever one work stumbles over, the others go on
            _log.exception("Việc nền %s không xong; sẽ làm lại.", name)
