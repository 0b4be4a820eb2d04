"""Words that say how numbers belong together, and the sentences said of them. Regular expressions, without capitals."""

TARGET = ("phấn đấu", "mục tiêu", "chỉ tiêu giao", "tối thiểu", "yêu cầu", "phải đạt", "cần đạt")
PLAN = (
    "kế hoạch",
    "KH",
    "chỉ tiêu",
    "dự toán",
    "so với cùng kỳ",
    "cùng kỳ",
    "so với năm",
    "so với quý",
    "nghị quyết",
)
OF_ALL = ("trên", "trong", "của", "so với", "tổng số", "tổng", "of", "out of")
WITHIN = (
    "trong đó",
    "trong số đó",
    "gồm",
    "bao gồm",
    "riêng",
    "of which",
    "in which",
    "with",
    "including",
    "cụ thể",
)
WHOLE = (
    "gồm",
    "bao gồm",
    "trong đó",
    "trong số đó",
    "cụ thể",
    "chia ra",
    "including",
    "of which",
    "consisting of",
)
REST = ("còn lại", "còn", "số còn lại", "remaining")
NO_BASE = "Trong văn bản không có đủ hai số để tính lại tỷ lệ này."
NO_BEFORE = "Văn bản không cho số của kỳ trước nên không tính lại được."
