"""A course is entered, many attendances at once; lượt and người stand apart."""

import pytest

from motcua.channels.desk.reform.tests.reading import page, refused, send
from motcua.reform.tests.making import at
from motcua.reform.training import queries
from motcua.reform.training.models import Attendance, Course, Nomination
from motcua.reform.training.tests.making import attend, course

COURSE = {
    "title": "Kỹ năng giao tiếp",
    "subject": "communication",
    "organiser": "Phòng Nội vụ",
    "starts_on": "06/05/2019",
    "ends_on": "07/05/2019",
    "hours": "12",
}


def test_a_course_and_everybody_who_came(ward, focal):
    assert "Chưa có lớp nào" in page(focal, "reform-courses")
    send(focal, "reform-course-add", **COURSE)
    of = Course.objects.get()
    names = [account.username for account in ward.accounts]
    shown = send(
        focal,
        "reform-people",
        of.pk,
        people=names,
        list="came",
        attended_on="06/05/2019",
        unit=str(ward.justice.pk),
    )
    assert all(account.full_name in shown for account in ward.accounts)
    units = set(Attendance.objects.values_list("unit__name", flat=True))
    assert units == {ward.one_stop.name, ward.justice.name}


def test_who_was_sent_is_another_list(ward, focal):
    of = course(ward)
    send(focal, "reform-people", of.pk, people=[ward.accounts[0].username], list="sent")
    assert (Nomination.objects.count(), Attendance.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"people": []}, "Hãy chọn ít nhất một người."),
        ({"attended_on": ""}, "Hãy điền mục này."),
        ({"attended_on": "09/05/2019"}, "nằm ngoài"),
        ({"unit": ""}, "Có người chưa ghi bộ phận"),
        ({"hours": "99"}, "số giờ dự phải từ 0 đến 12"),
    ],
)
def test_what_does_not_hold_is_said_and_nobody_is_entered(ward, focal, typed, told):
    of = course(ward)
    names = [account.username for account in ward.accounts]
    right = {"people": names, "list": "came", "attended_on": "06/05/2019", "unit": str(ward.justice.pk)}
    assert told in refused(focal, "reform-people", of.pk, **right | typed)
    assert not Attendance.objects.exists()


def test_one_refused_means_nobody_is_entered(ward, focal):
    of = course(ward)
    attend(of, ward, 1)
    names = [account.username for account in ward.accounts]
    shown = refused(
        focal,
        "reform-people",
        of.pk,
        people=names,
        list="came",
        attended_on="06/05/2019",
        unit=str(ward.justice.pk),
    )
    assert "đã được ghi một lượt" in shown
    assert Attendance.objects.count() == 1


def test_lượt_and_người_stand_apart(ward, focal):
    for title in ("Giao tiếp", "Làm việc nhóm"):
        attend(course(ward, title), ward)
    tally = queries.year_tally(ward.agency.code, 2019, at(6, 3))
    assert (tally.courses, tally.attendances, tally.persons, tally.hours) == (2, 2, 1, 24)
    assert "người khác nhau" in page(focal, "reform-courses")


def test_a_wrong_attendance_is_voided(ward, focal):
    row = attend(course(ward), ward)
    assert "Vắng mặt" in send(focal, "reform-void", "luot-du", row.pk, reason="Vắng mặt", then="back")
