"""One dossier becomes a figure, a finding and a recommendation; then one byte is changed behind the program's back."""

import re
import sqlite3
from collections.abc import Callable

import pytest

from tests.journeys.conftest import Demonstration
from tests.journeys.people import Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = "0903 555 123"
Somebody = Callable[..., Person]


def find_in_own_words(citizen: Person) -> None:
    """A grandmother types as she speaks, and everything she needs is there."""
    citizen.go("/")
    citizen.fills("Anh chị cần làm giấy tờ gì?", "lam khai sanh cho chau")
    citizen.presses("Tìm")
    citizen.page.locator("main li a, main h2 a, main h3 a").first.click()
    citizen.page.wait_for_load_state("load")
    assert "khai sinh" in citizen.page.title().lower()
    for words in ("Giấy tờ", "Thời gian", "Lệ phí", "Nộp ở đâu"):
        assert citizen.sees(words)


def receive(counter: Person) -> str:
    """The counter officer receives her papers; the slip is a PDF."""
    counter.go("/ban-lam-viec/ho-so/tiep-nhan/")
    counter.fills("Họ và tên", "Nguyễn Thị Hoa Sen")
    counter.fills("Điện thoại", PHONE)
    counter.fills("Thủ tục cần làm", "dang ky khai sinh")
    counter.presses("Tìm thủ tục")
    counter.page.locator("button.pick").first.click()
    counter.page.wait_for_load_state("load")
    counter.page.get_by_role("button", name=re.compile("^Tiếp nhận")).click()
    counter.page.wait_for_load_state("load")
    code = counter.page.url.split("/ho-so/")[1].split("/")[0]
    printed = counter.page.get_by_role("link", name=re.compile("^In giấy tiếp nhận")).get_attribute("href")
    slip = counter.page.request.get(str(printed))
    assert slip.body().startswith(b"%PDF")
    return code


def work_on(code: str, counter: Person, specialist: Person, chair: Person) -> None:
    """It goes to the division, to the chair's signature, and is handed over."""
    for who, press in (
        (counter, "Chuyển bộ phận chuyên môn"),
        (specialist, "Nhận bàn giao hồ sơ"),
        (specialist, "Trình ký"),
    ):
        who.go(f"/ban-lam-viec/ho-so/{code}/")
        who.presses(press)
    chair.go(f"/ban-lam-viec/ho-so/{code}/")
    chair.fills("Số của", "77/2026")
    chair.presses("Ký kết quả")
    counter.go(f"/ban-lam-viec/ho-so/{code}/")
    counter.presses("Trả kết quả")
    assert counter.sees("Đã trả kết quả")


def rate(code: str, citizen: Person) -> None:
    """She says how she was served; nobody asks who she is."""
    citizen.go(f"/danh-gia/?ma={code}")
    citizen.fills("Số điện thoại", PHONE)
    citizen.presses("Tiếp tục")
    citizen.page.get_by_text("Rất hài lòng", exact=True).first.click()
    citizen.presses("Gửi đánh giá")
    assert citizen.sees("Cảm ơn")


def issue_report(focal: Person) -> str:
    """The focal officer issues a report whose figures nobody typed; return its symbol."""
    focal.go("/ban-lam-viec/bao-cao/")
    focal.presses("Lập báo cáo")
    focal.fills("Trích yếu", "kết quả công tác cải cách hành chính tháng này")
    today = _today(focal)
    focal.fills("Số liệu từ ngày", f"01/{today[3:]}")
    focal.fills("Đến hết ngày", today)
    focal.presses("Lập báo cáo")
    focal.presses("Ban hành")
    focal.fills("Chốt số liệu", today)
    focal.fills("Chức danh", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    focal.fills("Họ và tên người ký", "Trần Thị Thanh Hạnh")
    focal.fills("Nơi nhận", "Thường trực HĐND phường\nLưu: VT")
    focal.presses("Chốt số liệu và ban hành")
    symbol = re.search(r"Báo cáo số (\d+/BC-UBND)", focal.text())
    assert symbol, focal.text()[:600]
    return symbol[1]


def open_the_figure(head: Person) -> None:
    """The head of the Board of 2019 clicks 0,62 % and reads seventeen opinions."""
    head.go("/hoi-dong/so-lieu/")
    head.follows("303/BC-UBND")
    head.page.locator("article a.figure", has_text="0,62 %").first.click()
    head.page.wait_for_load_state("load")
    assert head.sees("17 / 2.744")
    rows = head.page.locator("section[aria-labelledby=records] table").last.locator("tbody tr")
    assert rows.count() == 17
    assert all(len(row.strip()) > 20 for row in rows.all_inner_texts())


def appraise(symbol: str, standing: Person, head: Person) -> None:
    """Assigned, met, ticked, found, recommended, issued."""
    standing.go("/hoi-dong/tham-tra/")
    standing.page.locator("li", has_text=symbol).get_by_role("link", name="Phân công").click()
    standing.page.wait_for_load_state("load")
    standing.chooses("Giao cho Ban", "Văn hóa")
    standing.fills("Văn bản phân công", "99/TB-HĐND")
    standing.fills("Ngày phân công", _today(standing))
    standing.fills("Hạn gửi", _today(standing))
    standing.presses("Phân công")
    head.go("/hoi-dong/tham-tra/")
    head.follows(symbol)
    meet(head)
    tick(head)
    conclude(head)


def _today(who: Person) -> str:
    return who.clock()[6:]


def meet(head: Person) -> None:
    """The Board meets in the order of the law."""
    head.presses("Mời họp Ban")
    head.fills("Họp lúc", head.clock(minutes_ago=60))
    head.fills("Nơi họp", "Phòng họp Hội đồng nhân dân")
    head.presses("Mời họp")
    head.presses("Lập biên bản họp")
    head.fills("Chủ tọa", "Huỳnh Quang Thọ")
    head.fills("Thư ký", "Bùi Thị Ngọc Phượng")
    head.fills("Thành viên Ban có mặt", "Huỳnh Quang Thọ\nBùi Thị Ngọc Phượng")
    head.fills("Cơ quan báo cáo trình bày", "Chủ tịch Ủy ban nhân dân trình bày báo cáo.")
    head.fills("Ban thảo luận", "Các ủy viên mở từng số liệu và hỏi về hồ sơ quá hạn.")
    head.fills("Chủ tọa dự kiến kết luận", "Trưởng Ban kết luận: số liệu mở được và khớp.")
    head.fills("Kết thúc lúc", head.clock())
    head.presses("Lập biên bản")


def tick(head: Person) -> None:
    """Every figure is opened and judged."""
    while head.page.get_by_text("chưa xem", exact=True).count():
        row = head.page.locator("tr", has_text="chưa xem").first
        row.get_by_role("link", name=re.compile("^Nhận định")).click()
        head.page.wait_for_load_state("load")
        head.page.get_by_label("Khớp bản ghi", exact=True).check()
        head.presses("Ghi nhận định")


def conclude(head: Person) -> None:
    """A finding with its figure, a recommendation with deadline and measure, the paper."""
    head.presses("Thêm nhận xét")
    head.page.get_by_label("Tồn tại, hạn chế").check()
    head.fills("Nội dung", "Còn hồ sơ quá hạn tại một số bộ phận.")
    head.chooses("Số liệu", "TH-05")
    head.presses("Ghi nhận xét")
    head.presses("Thêm nhận xét")
    head.page.get_by_label("Ưu điểm").check()
    head.fills("Nội dung", "Niêm yết thủ tục đầy đủ.")
    head.chooses("Số liệu", "TT-06")
    head.presses("Ghi nhận xét")
    head.presses("Thêm kiến nghị")
    head.chooses("Kiến nghị với", "Ủy ban nhân dân")
    head.fills("Nội dung", "Giải quyết dứt điểm hồ sơ quá hạn, không để phát sinh mới.")
    head.fills("Kết quả phải có", "Không còn hồ sơ quá hạn")
    head.fills("Hạn thực hiện", "31/12/2026")
    head.presses("Ghi kiến nghị")
    head.presses("Ban hành báo cáo thẩm tra")
    head.fills("Kết luận", "Ban tán thành báo cáo.")
    head.fills("Chức danh", "TM. BAN VĂN HÓA - XÃ HỘI\nTRƯỞNG BAN")
    head.fills("Họ và tên người ký", "Huỳnh Quang Thọ")
    head.fills("Nơi nhận", "TT HĐND phường (B/c)\nUBND phường\nLưu: VT")
    head.presses("Ban hành")
    assert re.search(r"\d+/BC-HĐND", head.text()), head.text()[:800]


def change_one_byte(demonstration: Demonstration) -> None:
    """Somebody edits the database at night; the Council's technician finds it in the morning."""
    assert demonstration.run("ledger", "seal").returncode == 0
    before = demonstration.run("ledger", "verify")
    assert before.returncode == 0, before.stdout + before.stderr
    with sqlite3.connect(demonstration.folder / "motcua.sqlite3") as database:
        (key,) = database.execute("SELECT id FROM dossiers_dossier ORDER BY id LIMIT 1").fetchone()
        database.execute("UPDATE dossiers_dossier SET summary = summary || ' ' WHERE id = ?", (key,))
    after = demonstration.run("ledger", "verify")
    assert after.returncode != 0
    told = (after.stdout + after.stderr).replace("-", "")
    assert key.replace("-", "") in told


def test_from_a_dossier_to_a_recommendation(demonstration: Demonstration, person: Somebody) -> None:
    citizen = person(width=390)
    find_in_own_words(citizen)
    counter = person("col-motcua")
    code = receive(counter)
    work_on(code, counter, person("col-chuyenmon"), person("col-chutich"))
    rate(code, citizen)
    symbol = issue_report(person("col-cchc"))
    open_the_figure(person("ck-truongban"))
    appraise(symbol, person("col-thuongtruc"), person("col-truongban"))
    change_one_byte(demonstration)
