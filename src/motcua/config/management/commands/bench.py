"""`motcua bench data`: a database to measure on. What measures lies in `bench/`, beside the source."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.casework.dossiers.models import Dossier
from motcua.config.benchmarks import multiplying, ward
from motcua.kernel import clock, numbers

FIRST = 400


class Command(BaseCommand):
    """Makes data for measurements."""

    help = "Dữ liệu để đo tốc độ. Chỉ dùng trên cơ sở dữ liệu trống, không dùng cho phường thật."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare `data --dossiers N`."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="data")
        verb = verbs.add_parser("data", help="tạo một phường với nhiều hồ sơ")
        verb.add_argument("--dossiers", type=int, default=10_000, metavar="SỐ")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a database in use; receive the first dossiers, multiply them."""
        wanted = options["dossiers"]
        if wanted < FIRST or wanted % FIRST:
            raise CommandError(f"Số hồ sơ phải là bội của {FIRST}.")
        if Dossier.objects.exists():
            raise CommandError("Cơ sở dữ liệu này đã có hồ sơ. Dữ liệu đo chỉ tạo trên cơ sở dữ liệu trống.")
        at = clock.now()
        ward.receive(ward.found(at), FIRST, at)
        total = multiplying.multiply(wanted // FIRST - 1)
        self.stdout.write(f"Đã có {numbers.grouped(total)} hồ sơ. Cán bộ: do-tiep-nhan / {ward.PASSWORD}")
