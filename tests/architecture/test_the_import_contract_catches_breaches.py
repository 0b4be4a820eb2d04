"""The contract is broken on purpose, one breach at a time, in a copy of the source: each must be named."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Where, what is imported there, and the contract that has to notice.
BREACHES = (
    ("casework/dossiers/policies.py", "motcua.casework.feedback", "Casework: feedback over dossiers"),
    ("casework/counter/policies.py", "motcua.casework.dossiers", "Casework: feedback over dossiers"),
    ("casework/dossiers/policies.py", "motcua.reform.plans", "Floors: upstairs"),
    ("foundation/ledger/plain.py", "motcua.casework.dossiers", "Floors: upstairs"),
    ("kernel/text.py", "motcua.foundation.people", "Floors: upstairs"),
    ("channels/portal/errors.py", "motcua.channels.desk.access", "Channels do not know each other"),
    (
        "insight/indicators/reading.py",
        "motcua.casework.dossiers.models",
        "Insight and oversight read through queries",
    ),
    (
        "oversight/appraisals/policies.py",
        "motcua.reform.plans.actions",
        "Insight and oversight read through queries",
    ),
    (
        "insight/indicators/registry.py",
        "motcua.insight.reports",
        "Insight: reports and checker over indicators",
    ),
    ("records/legislation/states.py", "motcua.records.documents", "Records: documents over legislation"),
    ("casework/dossiers/states.py", "motcua.casework.dossiers.models", "Inside a room: doors over rules"),
    ("foundation/calendars/working_days/days.py", "django", "Pure arithmetic knows no framework"),
    ("ui/pages.py", "motcua.catalogue.procedures", "The look knows no domain"),
    (
        "oversight/recommendations/policies.py",
        "motcua.oversight.appraisals",
        "Oversight: programme over appraisals",
    ),
    (
        "foundation/ledger/plain.py",
        "motcua.foundation.people",
        "Foundation: accounts of people over the ledger",
    ),
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(
        ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("*.pyc", "static", "templates", "tests")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def broken(folder: Path) -> str:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--cache-dir", folder / "cache"]
    ran = subprocess.run(
        command,
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return "\n".join(line for line in ran.stdout.splitlines() if line.endswith("BROKEN")) or ran.stdout * (
        ran.returncode > 0
    )


@pytest.mark.slow
def test_an_unbroken_copy_passes(copy: Path) -> None:
    assert broken(copy) == ""


@pytest.mark.slow
@pytest.mark.parametrize(("place", "imported", "contract"), BREACHES)
def test_a_breach_is_named(copy: Path, place: str, imported: str, contract: str) -> None:
    path = copy / "src" / "motcua" / place
    before = path.read_text()
    path.write_text(f"{before}\nimport {imported}  # a breach\n")
    try:
        assert contract in broken(copy)
    finally:
        path.write_text(before)


@pytest.mark.slow
def test_a_new_package_must_be_given_a_floor(copy: Path) -> None:
    package = copy / "src" / "motcua" / "utils"
    package.mkdir()
    (package / "__init__.py").touch()
    try:
        assert "Floors: upstairs" in broken(copy)
    finally:
        shutil.rmtree(package)
