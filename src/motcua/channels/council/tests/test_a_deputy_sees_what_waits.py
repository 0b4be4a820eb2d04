"""The Council's first page: reports nobody appraises yet, appraisals under way, recommendations late or soon due."""

import time_machine

from motcua.channels.council.tests.reading import page
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock
from motcua.oversight.appraisals.tests.making import Council, D


def test_a_report_that_nobody_appraises_yet(council: Council, logged_in) -> None:
    shown = page(logged_in(Role.DEPUTY), "home")
    assert '<strong class="tag tag--warn">chờ phân công</strong>' in shown
    assert council.report.title in shown


def test_an_appraisal_under_way_with_its_step(council: Council, logged_in) -> None:
    council.called()
    shown = page(logged_in(Role.DEPUTY), "home")
    assert "đã mời họp" in shown
    assert "chờ phân công</strong>" not in shown


def test_nothing_to_do_says_so(council: Council, logged_in) -> None:
    council.issued()
    shown = page(logged_in(Role.DEPUTY), "home")
    assert "Không có việc thẩm tra nào đang chờ" in shown


def test_a_recommendation_is_shown_when_its_day_comes_near_and_when_it_has_passed(
    council: Council, logged_in
) -> None:
    council.issued()
    assert "Không có kiến nghị nào quá hạn" in page(logged_in(Role.DEPUTY), "home")
    for day, words in ((D(2020, 6, 20), "hạn 30/06/2020"), (D(2020, 7, 1), "quá hạn 30/06/2020")):
        with time_machine.travel(clock.at(day, 8), tick=False):
            assert words in page(logged_in(Role.DEPUTY), "home")


def test_an_officer_is_not_let_in(council: Council, logged_in) -> None:
    assert logged_in(Role.RECEPTION).get("/hoi-dong/").status_code == 403
