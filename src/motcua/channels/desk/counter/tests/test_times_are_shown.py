"""Waiting and serving times of a day: whole counts, averages rounded once when printed."""

from motcua.casework.counter import actions
from motcua.casework.counter.tests.making import Office
from motcua.channels.desk.counter.tests.reading import page


def test_averages_in_minutes(office: Office, clerk):
    for issued, called in ((0, 5), (10, 20.5)):
        office.issue("A", issued)
        actions.finish(office.call(3, called), by=office.clerk, at=office.at(called + 4))
    text = page(clerk, "desk:queue-times")
    assert "<td>7,8</td>" in text  # (5 + 10,5) / 2 = 7,75
    assert "<td>10,5</td>" in text
    assert "<td>4,0</td>" in text


def test_nothing_to_divide_is_a_dash(office: Office, clerk):
    office.issue("A", 50)
    assert "<td>–</td>" in page(clerk, "desk:queue-times")


def test_another_day_is_chosen(office: Office, clerk):
    office.issue("A", 50)
    response = clerk.get("/ban-lam-viec/hang-doi/thoi-gian/", {"ngay": "15/11/2026"})
    assert "Ngày này chưa phát số." in response.content.decode()


def test_a_day_that_is_none_is_told_beside_the_field(office: Office, clerk):
    response = clerk.get("/ban-lam-viec/hang-doi/thoi-gian/", {"ngay": "31/02/2026"})
    text = response.content.decode()
    assert "Hãy ghi ngày như 16/11/2026." in text
    assert "31/02/2026" in text
