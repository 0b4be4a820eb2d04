"""A phone, a keyboard, no scripts: the link on the slip leads to thanks; the counter tablet and the figures hold too."""

import pytest
from playwright.sync_api import expect

from motcua.casework.dossiers.states import SubState
from motcua.casework.feedback import queries
from motcua.casework.feedback.models import Rating
from motcua.foundation.organisation.models import RoleGrant
from motcua.foundation.organisation.roles import Role
from motcua.insight.indicators.tests.making import open_world
from tests.browser.seeing import complaints

pytestmark = pytest.mark.browser
DESK = "/ban-lam-viec"
# The screens of reform and feedback that open with records in them.
PAGES = (
    "/danh-gia/",
    "/danh-gia/y-kien/",
    "/danh-gia/phieu-giay/",
    "/danh-gia/may-tinh-bang/",
    "/cai-cach/",
    "/cai-cach/ke-hoach/",
    "/cai-cach/ke-hoach/them/",
    "/cai-cach/tap-huan/",
    "/cai-cach/tuyen-truyen/",
    "/cai-cach/tuyen-truyen/do-phu/",
    "/cai-cach/van-ban-moi/",
)


@pytest.fixture
def world(live_server):
    return open_world()


@pytest.fixture
def focal(world):
    account = world.accounts[0]
    RoleGrant.objects.create(
        account=account,
        role=Role.REFORM_FOCAL,
        agency=world.office.agency,
        valid_from=world.office.agency.valid_from,
    )
    return account


def test_from_the_slip_to_thanks_by_keyboard_without_scripts(world, visit):
    path = queries.rating_path(world.office.dossier_in(SubState.RESULT_READY))
    before = Rating.objects.count()
    page = visit(width=320, javascript=False)
    page.goto(path)
    page.get_by_role("radio", name="Hài lòng", exact=True).first.focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Gửi đánh giá").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ý kiến đã được ghi nhận")).to_be_visible()
    page.goto(path)
    expect(page.get_by_role("heading", name="Hồ sơ này đã được đánh giá")).to_be_visible()
    assert Rating.objects.count() == before + 1


def test_the_pages_of_rating_are_for_everybody(world, visit):
    path = queries.rating_path(world.office.dossier_in(SubState.RESULT_READY))
    page = visit()
    found = [complaints(page, address) for address in (path, "/danh-gia/", "/danh-gia/cam-on/")]
    assert found == [[], [], []]


def test_the_screens_of_reform_and_feedback_are_for_everybody(world, focal, visit):
    page = visit(focal)
    assert [one for address in PAGES for one in complaints(page, f"{DESK}{address}")] == []


def test_the_counter_tablet_is_for_everybody(world, focal, visit):
    page = visit(focal)
    page.goto(f"{DESK}/danh-gia/may-tinh-bang/")
    page.get_by_label("Bộ phận được đánh giá").select_option(index=1)
    page.get_by_role("button", name="Dùng máy này").click()
    assert complaints(page, f"{DESK}/danh-gia/quay/") == []
    page.get_by_role("radio", name="Bình thường").first.check()
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_text("Ý kiến đã được ghi nhận")).to_be_visible()
