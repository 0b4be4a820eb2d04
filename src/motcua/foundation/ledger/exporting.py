"""Write the sealed ledger out for those who want to check it without this program."""

import json
import shutil
from pathlib import Path

from motcua.foundation.ledger import keys, lines
from motcua.foundation.ledger.models import Batch, Checkpoint

_PIECE = 20_000
VERIFIER = Path(__file__).with_name("standalone") / "verify_ledger.py"
_READ_ME = """Sổ cái Motcua đã xuất.

Kiểm chứng: python3 verify_ledger.py
Với khóa công khai đã giữ từ trước: python3 verify_ledger.py --key 'KHÓA'

events.txt       mỗi dòng một sự kiện: số, mã, thời điểm (micro giây từ 1970-01-01 UTC), cơ quan, loại việc,
                 đối tượng, người làm, nội dung; cách nhau bằng dấu tab. Không có dữ liệu cá nhân.
checkpoints.txt  mỗi dòng một điểm niêm phong đã ký, viết dạng chuỗi JSON.
keys.txt         các khóa công khai đã dùng để ký, khóa mới nhất ở cuối.
"""


class NotExported(Exception):
    """The export could not be written. The message is a Vietnamese sentence."""


def export(folder: Path) -> int:
    """Write the sealed ledger into a new folder; return the number of events. Nothing is left of a failed export.

    Raises NotExported when the folder is there already or cannot be written.
    """
    if folder.exists():
        raise NotExported(f"{folder} đã có. Hãy chọn tên thư mục khác.")
    fresh = folder.with_name(f"{folder.name}.dang-ghi")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        count = _events(fresh / "events.txt")
        _checkpoints(fresh / "checkpoints.txt")
        (fresh / "keys.txt").write_text("".join(f"{key.spelled()}\n" for key in keys.trusted()))
        (fresh / "DOC.txt").write_text(_READ_ME, encoding="utf-8")
        shutil.copyfile(VERIFIER, fresh / VERIFIER.name)
        fresh.rename(folder)
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise NotExported(f"Không ghi được {folder}: {error.strerror}.") from None
    return count


def _events(path: Path) -> int:
    last = Batch.objects.order_by("-first").first()
    after, count = 0, 0
    with path.open("wb") as file:
        while last is not None and (read := lines.between(after, last.last_event, most=_PIECE)):
            file.writelines(line + b"\n" for _, _, line in read)
            after, count = read[-1][0], count + len(read)
    return count


def _checkpoints(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for checkpoint in Checkpoint.objects.order_by("size").iterator():
            file.write(json.dumps(checkpoint.note, ensure_ascii=False) + "\n")
