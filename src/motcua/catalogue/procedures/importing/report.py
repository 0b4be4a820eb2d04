"""What was odd in a record, by kind. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of oddity; the value stands in JSON reports."""

    LIMIT_WITHOUT_UNIT = "limit_without_unit"
    LIMIT_ZERO = "limit_zero"
    LIMIT_UNREADABLE = "limit_unreadable"
    LIMIT_MISSING = "limit_missing"
    LIMITS_DIFFER = "limits_differ"
    CHANNEL_REPEATED = "channel_repeated"
    CHANNEL_UNKNOWN = "channel_unknown"
    FEE_FREE_WITH_NOTE = "fee_free_with_note"
    FEE_FOREIGN = "fee_foreign"
    FEE_UNREADABLE = "fee_unreadable"
    FEE_CONTRADICTS = "fee_contradicts"
    NOTE_AMONG_PAPERS = "note_among_papers"
    QUANTITY_IMPLAUSIBLE = "quantity_implausible"
    NO_METHOD = "no_method"
    NO_PAPERS = "no_papers"
    NO_RESULT = "no_result"
    NO_LEGAL_BASIS = "no_legal_basis"
    NO_AGENCY = "no_agency"
    NO_STEPS = "no_steps"
    DECISION_SHAPE = "decision_shape"
    NAME_IS_A_DECISION = "name_is_a_decision"
    NAME_TOO_LONG = "name_too_long"
    CODE_SHAPE = "code_shape"
    CODE_REPEATED = "code_repeated"
    RESULT_CODE_SHAPE = "result_code_shape"
    WRONG_TYPE = "wrong_type"
    UNUSABLE = "unusable"
    START_MOVED = "start_moved"

    @property
    def label(self) -> str:
        """Return the kind in Vietnamese."""
        return _LABELS[self]


_LABELS = {
    Kind.LIMIT_WITHOUT_UNIT: "Thời hạn không ghi đơn vị",
    Kind.LIMIT_ZERO: "Thời hạn ghi là 0",
    Kind.LIMIT_UNREADABLE: "Không đọc được thời hạn",
    Kind.LIMIT_MISSING: "Không ghi thời hạn",
    Kind.LIMITS_DIFFER: "Một kênh có nhiều thời hạn khác nhau",
    Kind.CHANNEL_REPEATED: "Một kênh được ghi nhiều dòng",
    Kind.CHANNEL_UNKNOWN: "Kênh tiếp nhận không rõ",
    Kind.FEE_FREE_WITH_NOTE: "Ghi miễn phí nhưng kèm mức thu do nơi khác quy định",
    Kind.FEE_FOREIGN: "Mức thu bằng ngoại tệ",
    Kind.FEE_UNREADABLE: "Không đọc được mức thu",
    Kind.FEE_CONTRADICTS: "Mức thu và ghi chú không khớp",
    Kind.NOTE_AMONG_PAPERS: "Lưu ý nằm lẫn trong thành phần hồ sơ",
    Kind.QUANTITY_IMPLAUSIBLE: "Số lượng giấy tờ không hợp lý",
    Kind.NO_METHOD: "Thiếu cách thức thực hiện",
    Kind.NO_PAPERS: "Thiếu thành phần hồ sơ",
    Kind.NO_RESULT: "Thiếu kết quả thực hiện",
    Kind.NO_LEGAL_BASIS: "Thiếu căn cứ pháp lý",
    Kind.NO_AGENCY: "Thiếu cơ quan giải quyết",
    Kind.NO_STEPS: "Thiếu trình tự thực hiện",
    Kind.DECISION_SHAPE: "Số quyết định không đúng mẫu",
    Kind.NAME_IS_A_DECISION: "Tên thủ tục là tên một quyết định",
    Kind.NAME_TOO_LONG: "Tên thủ tục quá dài",
    Kind.CODE_SHAPE: "Mã thủ tục không đúng mẫu",
    Kind.CODE_REPEATED: "Mã thủ tục lặp lại trong tệp",
    Kind.RESULT_CODE_SHAPE: "Mã kết quả không đúng mẫu",
    Kind.WRONG_TYPE: "Một mục không đúng kiểu dữ liệu",
    Kind.UNUSABLE: "Bản ghi thiếu mã, tên hoặc lĩnh vực nên bị bỏ qua",
    Kind.START_MOVED: "Ngày áp dụng được dời vì đã có phiên bản cùng ngày",
}


@dataclass(frozen=True, slots=True)
class Oddity:
    """One thing that was odd: in which record, of what kind, in detail."""

    code: str
    kind: Kind
    detail: str = ""
