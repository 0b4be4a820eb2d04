"""The summary names what must be corrected, each line a link to its control."""

from motcua.ui.tests.showing import show
from motcua.ui.tests.test_a_field_is_tied_to_its_words import Asked


def test_each_line_leads_to_its_control() -> None:
    shown = show("{{ ui.error_summary(form) }}", form=Asked({"day": "mai"}))
    assert '<a href="#id_name">Họ và tên: Hãy điền mục này.</a>' in shown
    assert '<a href="#id_day">' in shown
    assert 'role="alert"' in shown


def test_a_group_is_entered_at_its_first_choice() -> None:
    assert '<a href="#id_way_0">' in show("{{ ui.error_summary(form) }}", form=Asked({}))


def test_a_refusal_of_the_whole_is_told_without_a_link() -> None:
    form = Asked({"name": "Lê Thị Mẫu", "way": "a"})
    form.add_error(None, "Hàng đợi đã đóng.")
    assert "<li>Hàng đợi đã đóng.</li>" in show("{{ ui.error_summary(form) }}", form=form)


def test_there_is_none_before_the_first_attempt_and_when_all_is_well() -> None:
    assert show("{{ ui.error_summary(form) }}", form=Asked()) == ""
    assert show("{{ ui.error_summary(form) }}", form=Asked({"name": "Lê Thị Mẫu", "way": "a"})) == ""
