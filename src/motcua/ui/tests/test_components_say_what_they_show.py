"""Tables, buttons and figures carry their names; what people typed is never markup."""

import pytest

from motcua.ui.tests.showing import show

EVIL = "<script>alert(1)</script>"


def test_a_table_has_a_caption_heads_and_right_hand_figures() -> None:
    shown = show(
        '{% call ui.table(caption="Hồ sơ", head=["Lĩnh vực", "Số", ""], numeric=[1]) %}<tr><td>Hộ tịch</td></tr>{% endcall %}'
    )
    assert "<caption>Hồ sơ</caption>" in shown
    assert '<th scope="col">Lĩnh vực</th><th scope="col" class="numeric">Số</th><td></td>' in shown
    assert 'class="table table--number-1"' in shown
    assert 'tabindex="0"' in shown
    assert "<tr><td>Hộ tịch</td></tr>" in shown


def test_a_button_sends_and_a_link_leads() -> None:
    assert show('{{ ui.button(text="Ghi", key="s") }}') == (
        '<button class="button" type="submit" accesskey="s" data-key="s">Ghi</button>'
    )
    assert show('{{ ui.button(text="Về", href="/x/", kind="plain") }}') == (
        '<a class="button button--plain" href="/x/">Về</a>'
    )
    assert 'name="viec" value="huy"' in show('{{ ui.button(text="Hủy", name="viec", value="huy") }}')


def test_a_figure_is_written_as_people_write_it() -> None:
    assert "2.744</strong>" in show('{{ ui.stat(value=2744, label="hồ sơ") }}')


def test_a_notice_says_its_kind_in_a_word() -> None:
    assert "Lỗi:</strong> Chưa ghi được." in show('{{ ui.notice(text="Chưa ghi được.", kind="error") }}')


def test_a_kind_that_is_not_there_is_noticed() -> None:
    with pytest.raises(Exception, match="gì đó"):
        show('{{ ui.notice(text="x", kind="gì đó") }}')


def test_a_list_on_one_page_has_no_pager() -> None:
    assert show("{{ ui.pager() }}") == ""
    assert 'rel="next"' in show('{{ ui.pager(next_href="?sau=1") }}')


@pytest.mark.parametrize(
    "words",
    [
        "{{ ui.button(text=evil) }}",
        "{{ ui.button(text=evil, href=evil) }}",
        "{{ ui.notice(text=evil) }}",
        "{{ ui.tag(evil) }}",
        "{{ ui.stat(1, evil) }}",
        "{{ ui.empty(evil, evil) }}",
        "{{ ui.back(evil, evil) }}",
        "{{ ui.summary([(evil, evil)]) }}",
        "{{ ui.panel(evil, evil) }}",
        "{{ ui.tabs(evil, [(evil, evil, True)]) }}",
        "{{ ui.timeline([(evil, evil, evil)]) }}",
        "{% call ui.table(evil, [evil]) %}{{ evil }}{% endcall %}",
        "{% call ui.details(evil) %}{{ evil }}{% endcall %}",
    ],
)
def test_what_people_typed_is_never_markup(words: str) -> None:
    shown = show(words, evil=EVIL)
    assert "<script" not in shown
    assert "&lt;script" in shown
