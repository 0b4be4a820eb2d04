"""`motcua ledger`: seal, verify, prove, export; the key."""

import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.foundation.ledger import exporting, keys, notes, proving, sealing, verification
from motcua.foundation.ledger.models import Checkpoint, Event
from motcua.foundation.ledger.notes import PublicKey
from motcua.foundation.ledger.verification import Finding
from motcua.kernel import clock, numbers

_REFUSALS = (keys.KeyTrouble, notes.NotACheckpoint, proving.NotSealed, exporting.NotExported)


class Command(BaseCommand):
    """Seals and verifies; whatever does not fit is named, with a status other than zero."""

    help = "Sổ cái: niêm phong, kiểm chứng, chứng minh, xuất; khóa ký."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VIỆC")
        verbs.add_parser("seal", help="niêm phong các sự kiện mới")
        verify = verbs.add_parser(
            "verify", help="kiểm chứng cả sổ cái, một sự kiện, hoặc hai điểm niêm phong"
        )
        verify.add_argument("--event", metavar="SỐ", help="chỉ một sự kiện: số hoặc mã của nó")
        verify.add_argument("--no-rows", action="store_true", help="chỉ sổ cái, không đối chiếu bản ghi")
        _pair(verify)
        verify.add_argument(
            "--key", action="append", metavar="KHÓA", help="chỉ tin khóa công khai này (đã giữ từ trước)"
        )
        checkpoint = verbs.add_parser("checkpoint", help="in điểm niêm phong mới nhất, để giữ ở nơi khác")
        checkpoint.add_argument("--size", type=int, metavar="SỐ", help="điểm niêm phong ở sự kiện thứ mấy")
        proof = verbs.add_parser("proof", help="in chứng minh (JSON) cho verify_ledger.py")
        proof.add_argument("event", nargs="?", metavar="SỰ_KIỆN", help="số hoặc mã của sự kiện")
        _pair(proof)
        export = verbs.add_parser("export", help="xuất sổ cái kèm chương trình kiểm chứng độc lập")
        export.add_argument("folder", type=Path, metavar="THƯ_MỤC")
        key = verbs.add_parser("key", help="in khóa công khai; --rotate: đổi khóa ký")
        key.add_argument("--rotate", action="store_true", help="tạo khóa ký mới")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one verb; every refusal is one line and a non-zero status."""
        try:
            getattr(self, f"_{options['verb']}")(options)
        except _REFUSALS as refusal:
            raise CommandError(str(refusal)) from None

    def _seal(self, options: dict[str, Any]) -> None:
        done = sealing.seal(at=clock.now())
        self.stdout.write(f"Đã niêm phong {numbers.grouped(done.events)} sự kiện, {done.batches} lô.")
        if done.waiting:
            self.stdout.write("Một giao dịch đang ghi dở; phần còn lại sẽ được niêm phong ở lượt sau.")
        if done.clock_went_back:
            self.stdout.write("Lưu ý: giờ máy sớm hơn lần niêm phong trước. Hãy xem đồng hồ máy.")
        if done.rewritten:
            raise CommandError(
                "SAI: sổ cái không nối tiếp điểm niêm phong đã giữ. Hãy chạy: motcua ledger verify"
            )
        if done.late:
            late = numbers.grouped(done.late)
            self.stdout.write(f"Lưu ý: {late} sự kiện mang giờ sớm hơn hẳn lần niêm phong trước.")

    def _verify(self, options: dict[str, Any]) -> None:
        trusted = _trusted(options["key"])
        if options["event"]:
            self._verify_event(_event(options["event"]), trusted)
        elif options["older"]:
            self._verify_pair(_note(options["older"]), _note(options["newer"] or ""), trusted)
        else:
            self._verify_all(trusted, rows=not options["no_rows"])

    def _verify_all(self, trusted: list[PublicKey] | None, *, rows: bool) -> None:
        seen = verification.verify(trusted=trusted, rows=rows, at=clock.now())
        counted = f", {numbers.grouped(seen.rows)} bản ghi" if rows else ""
        self.stdout.write(
            f"Đã xem {numbers.grouped(seen.events)} sự kiện, {numbers.grouped(seen.batches)} lô niêm phong{counted}."
        )
        for remark in seen.remarks:
            self.stdout.write(f"Lưu ý: {remark}")
        self._conclude(seen.findings, seen.more)
        self.stdout.write(
            "ĐÚNG: sổ cái nguyên vẹn, mọi bản ghi khớp." if rows else "ĐÚNG: sổ cái nguyên vẹn."
        )

    def _verify_event(self, event: int, trusted: list[PublicKey] | None) -> None:
        proved = verification.verify_event(event, trusted=trusted)
        self._conclude(proved.findings)
        self.stdout.write(f"{proved.words} là lá {proved.index} của sổ cái {proved.size} sự kiện đã ký.")
        self.stdout.write("ĐÚNG: sự kiện nguyên vẹn.")

    def _verify_pair(self, older: str, newer: str, trusted: list[PublicKey] | None) -> None:
        self._conclude(verification.verify_consistency(older, newer, trusted=trusted))
        sizes = notes.parse(older).size, notes.parse(newer).size
        self.stdout.write(f"ĐÚNG: sổ cái {sizes[1]} sự kiện nối tiếp nguyên vẹn sổ cái {sizes[0]} sự kiện.")

    def _conclude(self, findings: tuple[Finding, ...], more: int = 0) -> None:
        for finding in findings:
            self.stdout.write(f"SAI [{finding.place}] {finding.sentence}")
        if more:
            self.stdout.write(f"… và {numbers.grouped(more)} chỗ khác.")
        if findings:
            raise CommandError(f"SAI: {numbers.grouped(len(findings) + more)} chỗ không khớp.")

    def _checkpoint(self, options: dict[str, Any]) -> None:
        self.stdout.write(_note(str(options["size"] or "")), ending="")

    def _proof(self, options: dict[str, Any]) -> None:
        proof: proving.Inclusion | proving.Consistency
        if options["event"]:
            proof = proving.inclusion(_event(options["event"]))
        elif options["older"]:
            newer = notes.parse(_note(options["newer"] or ""))
            proof = proving.consistency(notes.parse(_note(options["older"])).size, newer.size)
        else:
            raise CommandError("Hãy nêu một sự kiện, hoặc --from và --to.")
        self.stdout.write(json.dumps(proof.spelled(), ensure_ascii=False, indent=1))

    def _export(self, options: dict[str, Any]) -> None:
        count = exporting.export(options["folder"])
        self.stdout.write(f"Đã xuất {numbers.grouped(count)} sự kiện vào {options['folder']}.")
        self.stdout.write(f"Kiểm chứng: python3 {options['folder']}/{exporting.VERIFIER.name}")

    def _key(self, options: dict[str, Any]) -> None:
        if options["rotate"]:
            keys.rotate(clock.now())
        for key in keys.trusted():
            self.stdout.write(key.spelled())


def _pair(parser: CommandParser) -> None:
    parser.add_argument(
        "--from", dest="older", metavar="ĐIỂM", help="điểm niêm phong cũ: tệp đã giữ, hoặc số sự kiện"
    )
    parser.add_argument("--to", dest="newer", metavar="ĐIỂM", help="điểm niêm phong mới (mặc định: mới nhất)")


def _trusted(typed: list[str] | None) -> list[PublicKey] | None:
    if not typed:
        return None
    try:
        return [PublicKey.read(Path(one).read_text() if Path(one).is_file() else one) for one in typed]
    except ValueError:
        raise CommandError("Khóa công khai không đúng dạng tên+mã+khóa.") from None


def _event(typed: str) -> int:
    """Return the id of an event typed as its number or its uid."""
    bare = typed.replace(".", "")
    if bare.isdecimal():
        return int(bare)
    try:
        return int(Event.objects.values_list("id", flat=True).get(uid=typed))
    except (Event.DoesNotExist, ValidationError):
        raise CommandError(f"Không có sự kiện {typed}.") from None


def _note(typed: str) -> str:
    """Return a checkpoint given as a file or as a number of events; the newest for nothing."""
    if typed and not typed.isdecimal():
        return Path(typed).read_text(encoding="utf-8", errors="replace")
    rows = Checkpoint.objects.order_by("-size")
    found = (rows.filter(size=int(typed)) if typed else rows).first()
    if found is None:
        raise CommandError(
            "Chưa có điểm niêm phong nào." if not typed else f"Không có điểm niêm phong {typed}."
        )
    return found.note
