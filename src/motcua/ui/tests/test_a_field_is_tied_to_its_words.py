"""A control carries its label, hint and error where screen readers look for them."""

import pytest
from django import forms

from motcua.ui.fields import DayField, text
from motcua.ui.tests.showing import show


class Asked(forms.Form):
    name = text("Họ và tên")
    note = text("Ghi chú", rows=3, required=False)
    day = DayField(label="Ngày họp (nếu đã định)", required=False)
    way = forms.ChoiceField(
        label="Cách nộp", choices=[("a", "Trực tiếp"), ("b", "Trực tuyến")], widget=forms.RadioSelect
    )
    agrees = forms.BooleanField(label="Đồng ý", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


@pytest.fixture
def blank() -> Asked:
    return Asked()


@pytest.fixture
def wrong() -> Asked:
    return Asked({"name": "", "day": "31/13/2019", "note": "đã gõ"})


def test_the_label_names_the_control(blank: Asked) -> None:
    shown = show("{{ ui.field(form.name) }}", form=blank)
    assert '<label class="label" for="id_name">Họ và tên</label>' in shown
    assert 'id="id_name"' in shown
    assert "aria-describedby" not in shown
    assert "aria-invalid" not in shown


def test_hint_and_error_describe_it(wrong: Asked) -> None:
    shown = show('{{ ui.field(form.name, hint="Như trên căn cước") }}', form=wrong)
    assert 'id="id_name-hint">Như trên căn cước<' in shown
    assert 'id="id_name-error"' in shown
    assert 'aria-describedby="id_name-hint id_name-error"' in shown
    assert 'aria-invalid="true"' in shown


def test_what_was_typed_stays(wrong: Asked) -> None:
    assert 'value="31/13/2019"' in show("{{ ui.field(form.day) }}", form=wrong)
    assert "đã gõ</textarea>" in show("{{ ui.field(form.note) }}", form=wrong)


def test_only_what_may_stay_empty_says_so(blank: Asked) -> None:
    assert "không bắt buộc" not in show("{{ ui.field(form.name) }}", form=blank)
    assert "(không bắt buộc)" in show("{{ ui.field(form.note) }}", form=blank)
    assert "không bắt buộc" not in show("{{ ui.field(form.day) }}", form=blank)


def test_choices_are_a_group_with_a_legend(wrong: Asked) -> None:
    shown = show('{{ ui.field(form.way, hint="Chọn một") }}', form=wrong)
    assert '<legend class="label">Cách nộp</legend>' in shown
    assert 'aria-describedby="id_way-hint id_way-error"' in shown
    assert '<label for="id_way_1">Trực tuyến</label>' in shown


def test_a_checkbox_has_its_label_beside_it(blank: Asked) -> None:
    assert show("{{ ui.field(form.agrees) }}", form=blank).endswith(
        '<label for="id_agrees">Đồng ý</label></div> </div>'
    )


def test_a_hidden_field_shows_nothing(blank: Asked) -> None:
    assert (
        show("{{ ui.field(form.secret) }}", form=blank)
        == '<input type="hidden" name="secret" id="id_secret">'
    )


def test_size_and_keyboard_can_be_asked_for(blank: Asked) -> None:
    shown = show('{{ ui.field(form.name, width="10", inputmode="numeric", autocomplete="off") }}', form=blank)
    assert 'class="input input--10"' in shown
    assert 'inputmode="numeric"' in shown
    assert 'autocomplete="off"' in shown
    assert 'rows="7"' in show("{{ ui.field(form.note, rows=7) }}", form=blank)
