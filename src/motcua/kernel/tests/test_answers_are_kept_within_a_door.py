"""What a door and its act both ask is asked once within `answers_kept`, and each time outside."""

from itertools import count

from motcua.kernel import storing


def test_outside_everything_is_asked_each_time():
    asked = count()
    assert [storing.once("giờ", lambda: next(asked)) for _ in range(2)] == [0, 1]


def test_within_one_answer_holds_until_the_block_ends():
    asked = count()
    with storing.answers_kept():
        assert [storing.once("giờ", lambda: next(asked)) for _ in range(2)] == [0, 0]
        assert storing.once("ngày", lambda: "khác") == "khác"
    assert storing.once("giờ", lambda: next(asked)) == 1
