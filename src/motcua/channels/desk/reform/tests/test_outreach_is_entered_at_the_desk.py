"""Materials, meetings and months' statistics are entered and listed; copies are handed over; gaps show."""

from motcua.channels.desk.reform.tests.reading import page, refused, send
from motcua.reform.outreach.models import Activity
from motcua.reform.outreach.tests.making import activity, meeting
from motcua.reform.tests.making import on

LEAFLETS = {
    "channel": "leaflet",
    "title": "Dịch vụ công",
    "on": "10/05/2019",
    "quantity": "8000",
    "about_reform": "on",
}


def test_leaflets_are_printed_and_handed_over(ward, focal):
    assert "Chưa có việc nào" in page(focal, "reform-activities")
    assert "8.000 tờ" in send(focal, "reform-activity-add", **LEAFLETS)
    row = Activity.objects.get()
    handed = {"neighbourhood": str(ward.first_group.pk), "quantity": "500", "on": "12/05/2019"}
    assert "7.500" in send(focal, "reform-activity", row.pk, **handed)
    shown = refused(focal, "reform-activity", row.pk, **handed | {"quantity": "7501", "received_by": "Bà Ba"})
    assert "Chỉ còn 7.500 tờ chưa giao." in shown
    assert "Bà Ba" in shown


def test_a_meeting_without_its_neighbourhood_comes_back(focal):
    shown = refused(focal, "reform-activity-add", **LEAFLETS | {"channel": "meeting", "quantity": "1"})
    assert "Buổi sinh hoạt phải ghi của tổ dân phố nào." in shown
    assert "Dịch vụ công" in shown


def test_numbers_and_days_that_are_none_are_said_beside_their_fields(focal):
    shown = refused(focal, "reform-activity-add", **LEAFLETS | {"quantity": "nhiều", "on": "31/02/2019"})
    assert "Hãy ghi một số nguyên" in shown
    assert "Hãy ghi ngày dạng 31/12/2019." in shown
    assert "nhiều" in shown


def test_the_matrix_shows_gaps(ward, focal):
    meeting(ward, on=on(1, 15))
    shown = page(focal, "reform-coverage", query="?nam=2019")
    assert ward.second_group.name in shown
    assert "thiếu" in shown


def test_a_list_is_narrowed_by_its_address_and_handed_out(ward, focal):
    activity(ward, title="Tờ gấp hộ tịch")
    meeting(ward, title="Sinh hoạt tháng 5")
    shown = page(focal, "reform-activities", query="?loai=meeting&nam=2019")
    assert "Sinh hoạt tháng 5" in shown
    assert "Tờ gấp hộ tịch" not in shown
    for form, kind in (("csv", "text/csv"), ("xlsx", "spreadsheetml")):
        response = focal.get("/ban-lam-viec/cai-cach/tuyen-truyen/", {"loai": "leaflet", "dang": form})
        assert kind in response["Content-Type"]
    assert (
        "Sinh hoạt"
        not in focal.get("/ban-lam-viec/cai-cach/tuyen-truyen/?loai=leaflet&dang=csv").content.decode()
    )
