"""Importing: everything or nothing, twice changes nothing, what is odd is told and not guessed."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from motcua.catalogue.procedures import importing, policies
from motcua.catalogue.procedures.importing.report import Kind
from motcua.catalogue.procedures.models import ProcedureVersion
from motcua.catalogue.procedures.tests.making import NOW, TODAY
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import SYSTEM

pytestmark = pytest.mark.django_db
NATIONAL = Path(__file__).resolve().parents[6] / "shared" / "data" / "procedures-commune-2026.json"
there = pytest.mark.skipif(
    not NATIONAL.exists(), reason="the national records do not lie beside the repository"
)
RECORD: dict[str, Any] = {
    "ma": "1.004827",
    "so_quyet_dinh": "1193/QĐ-BTP",
    "ten": "Đăng ký khai tử",
    "cap": "Cấp xã",
    "linh_vuc": "Hộ tịch",
    "trinh_tu": "Người yêu cầu nộp hồ sơ tại bộ phận một cửa. Công chức ghi vào sổ.",
    "cach_thuc": [
        {"kenh": "TRUC_TIEP", "thoi_han": "1", "don_vi": "Ngày làm việc", "phi": "8.000 đồng", "mo_ta": ""}
    ],
    "thanh_phan_ho_so": [
        {"truong_hop": "", "giay_to": [{"ten": "Tờ khai", "mau": "TK.docx", "ban_chinh": 1, "ban_sao": 0}]}
    ],
    "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã",
    "doi_tuong": ["Công dân Việt Nam"],
    "ket_qua": [{"ma": "KQ.G15.000034", "ten": "Trích lục khai tử"}],
    "can_cu": ["60/2014/QH13"],
}


def write(tmp_path: Path, records: object) -> Path:
    path = tmp_path / "thu-tuc.json"
    path.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return path


def run(path: Path) -> importing.ImportReport:
    return importing.import_file(path, valid_from=TODAY, by=SYSTEM, at=NOW)


def changed(**values: object) -> dict[str, Any]:
    return {**copy.deepcopy(RECORD), **values}


@pytest.mark.slow
@there
def test_all_national_records_go_in_and_a_second_time_changes_nothing() -> None:
    first = run(NATIONAL)
    events = Event.objects.count()
    second = run(NATIONAL)
    assert first.read == len(json.loads(NATIONAL.read_text())["thu_tuc"]) == first.added + first.skipped
    assert first.oddities
    assert (second.added, second.renewed, second.unchanged) == (0, 0, first.added)
    assert Event.objects.count() == events


def test_a_changed_record_becomes_a_new_version(tmp_path: Path) -> None:
    run(write(tmp_path, [RECORD]))
    report = run(write(tmp_path, [changed(ten="Đăng ký khai tử (sửa đổi)")]))
    assert report.renewed == 1
    assert ProcedureVersion.objects.published().count() == 2


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (changed(cach_thuc=[{"kenh": "TRUC_TIEP", "thoi_han": "mười", "don_vi": "Ngày", "phi": ""}]), Kind.LIMIT_UNREADABLE),
        (changed(cach_thuc=[{"kenh": "BO_CAU", "thoi_han": "1", "don_vi": "Ngày", "phi": ""}]), Kind.CHANNEL_UNKNOWN),
        (changed(cach_thuc=[]), Kind.NO_METHOD),
        (changed(ket_qua="giấy"), Kind.WRONG_TYPE),
        (changed(ma=""), Kind.UNUSABLE),
        (changed(ma="ABC"), Kind.CODE_SHAPE),
    ],
)  # fmt: skip
def test_what_is_odd_is_told(tmp_path: Path, record: object, kind: Kind) -> None:
    report = run(write(tmp_path, [record, "không phải bản ghi"]))
    assert Kind.WRONG_TYPE in {oddity.kind for oddity in report.oddities}
    assert kind in {oddity.kind for oddity in report.oddities}


def test_a_rehearsal_writes_nothing(tmp_path: Path) -> None:
    report = importing.import_file(
        write(tmp_path, [RECORD]), valid_from=TODAY, rehearse=True, by=SYSTEM, at=NOW
    )
    assert report.added == 1
    assert not ProcedureVersion.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\x00\x01\x02", "[]".encode("utf-16"), b'{"a": 1}', b"PK\x03\x04 broken", b"[" * 5000],
)
def test_a_file_that_cannot_be_read_is_one_clear_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hong.json"
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused:
        call_command("catalogue", "import", str(path))
    assert "\n" not in str(refused.value)
    assert not ProcedureVersion.objects.exists()


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        call_command("catalogue", "import", str(tmp_path / "khong-co.json"))


@pytest.mark.slow
def test_the_demonstration_has_sixty_procedures_with_all_components() -> None:
    report = run(importing.DEMO)
    assert report.oddities == []
    assert report.added + report.renewed >= 60
    lacking = {
        version.procedure.code: policies.missing_components(version)
        for version in ProcedureVersion.objects.published().select_related("procedure")
    }
    # A decision that the sources do not name is left empty, never invented.
    assert {
        code: words for code, words in lacking.items() if words not in ([], ["số quyết định công bố"])
    } == {}
