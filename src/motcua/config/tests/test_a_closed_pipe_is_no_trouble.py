"""Somebody reads only the beginning of what a command prints: the command ends without a word."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_a_reader_who_leaves_hears_no_complaint(tmp_path: Path) -> None:
    report = tmp_path / "bao-cao.txt"
    report.write_text("Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%).\n" * 4000)
    command = [sys.executable, "-m", "motcua.config", "check-report", str(report)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == ""
