"""After five wrong passwords for a name from an address, even the right one waits."""

from motcua.foundation.organisation.actions.guessing import MOST_GUESSES, WINDOW


def guess(log_in, times: int = MOST_GUESSES, **more: str) -> None:
    for _ in range(times):
        log_in(password="không phải cái này", **more)


def test_the_right_password_waits_too(open_account, log_in) -> None:
    open_account()
    guess(log_in)
    response = log_in()
    assert response.status_code == 422
    assert "thử lại sau 15 phút" in response.content.decode()


def test_it_is_let_in_again_later(open_account, log_in, time) -> None:
    open_account()
    guess(log_in)
    time.shift(WINDOW)
    assert log_in().status_code == 302


def test_a_name_that_is_not_there_waits_alike(open_account, log_in) -> None:
    guess(log_in, username="khong.co")
    assert "thử lại sau" in log_in(username="khong.co").content.decode()


def test_others_and_other_addresses_do_not_wait(open_account, log_in) -> None:
    open_account()
    open_account(username="tran.mau")
    guess(log_in)
    assert log_in(username="tran.mau").status_code == 302
    assert log_in(address="192.0.2.7").status_code == 302


def test_the_right_password_clears_what_was_wrong_before(open_account, log_in) -> None:
    open_account()
    guess(log_in, MOST_GUESSES - 1)
    log_in()
    guess(log_in, MOST_GUESSES - 1)
    assert log_in().status_code == 302
