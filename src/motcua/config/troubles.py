"""What the machine refuses, in words: a full disk, a folder nobody may write, a database that is not there."""

import errno

_BY_NUMBER = {
    errno.ENOSPC: "Đĩa đã đầy. Chưa có gì bị hỏng; hãy giải phóng dung lượng rồi chạy lại.",
    errno.EDQUOT: "Đã hết hạn mức đĩa. Hãy giải phóng dung lượng rồi chạy lại.",
    errno.EACCES: "Không có quyền ghi hoặc đọc. Hãy xem quyền của thư mục.",
    errno.EPERM: "Không có quyền ghi hoặc đọc. Hãy xem quyền của thư mục.",
    errno.EROFS: "Ổ đĩa chỉ cho đọc. Hãy chọn nơi khác.",
    errno.ENOENT: "Không có tệp hoặc thư mục này.",
    errno.ENOTDIR: "Đường dẫn đi qua một tệp, không phải thư mục.",
    errno.EADDRINUSE: "Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.",
}
_BY_WORDS = (
    ("database or disk is full", _BY_NUMBER[errno.ENOSPC]),
    ("no space left", _BY_NUMBER[errno.ENOSPC]),
    ("disk i/o error", "Đĩa báo lỗi đọc ghi. Hãy xem đĩa còn chỗ và còn tốt không."),
    ("unable to open database file", "Không mở được tệp cơ sở dữ liệu. Hãy xem thư mục có đó và ghi được không."),
    ("readonly database", "Tệp cơ sở dữ liệu chỉ cho đọc. Hãy xem quyền của tệp và thư mục."),
    ("read-only", "Cơ sở dữ liệu chỉ cho đọc lúc này."),
    ("database is locked", "Cơ sở dữ liệu đang bận quá lâu. Không có gì bị ghi dở; hãy chạy lại sau ít phút."),
    ("malformed", "Tệp cơ sở dữ liệu bị hỏng. Hãy phục hồi từ bản sao lưu gần nhất (motcua restore)."),
    ("not a database", "Tệp này không phải cơ sở dữ liệu. Hãy xem lại DATABASE_URL hoặc phục hồi từ bản sao lưu."),
    ("no such table", "Cơ sở dữ liệu chưa được chuẩn bị. Hãy chạy: motcua init"),
    ("does not exist", "Cơ sở dữ liệu chưa có hoặc chưa được chuẩn bị. Hãy chạy: motcua init"),
    ("connection refused", "Không kết nối được cơ sở dữ liệu. Hãy xem máy chủ cơ sở dữ liệu có đang chạy không."),
    ("connection failed", "Không kết nối được cơ sở dữ liệu. Hãy xem DATABASE_URL."),
)  # fmt: skip


def words(error: BaseException) -> str:
    """Return what happened and what to do, in one or two Vietnamese sentences; the machine's own words last."""
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        place = f" ({error.filename})" if error.filename else ""
        return f"{_BY_NUMBER[error.errno]}{place}"
    own = " ".join(str(error).split())
    known = next((told for mark, told in _BY_WORDS if mark in own.lower()), "Máy báo lỗi.")
    return f"{known} [{own}]"
