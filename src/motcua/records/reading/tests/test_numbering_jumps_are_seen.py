import pytest

from motcua.records.reading import read
from motcua.records.reading.structure import gaps


def missing(text: str) -> list[str]:
    return [label for _, _, label in gaps(list(read(text).headings))]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("I. Kết quả\n1. Ưu điểm\n2. Hạn chế\nIII. Kiến nghị", ["II"]),
        ("1. Một\n2. Hai\n4. Bốn", ["3"]),
        ("1. Một\na) Việc\nc) Việc", ["b"]),
        ("1. Một\n1.1. Việc\n1.3. Việc", ["1.2"]),
    ],
)
def test_a_jump_names_what_is_missing(text, labels):
    assert missing(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        "I. Một\n1. Việc\n2. Việc\nII. Hai\n1. Việc\n2. Việc",
        "I. Một\n1. Việc\n2. Việc\nII. Hai\n3. Việc\n4. Việc",
        "a) Việc\nb) Việc\nc) Việc\nd) Việc\nđ) Việc\ne) Việc\ng) Việc",
        "a) Việc\nb) Việc\nc) Việc\nd) Việc\ne) Việc\nf) Việc\ng) Việc",
        "III. Phần trích từ giữa văn bản\nIV. Tiếp theo",
    ],
)
def test_numbering_that_begins_anew_or_runs_on_is_no_jump(text):
    assert missing(text) == []
