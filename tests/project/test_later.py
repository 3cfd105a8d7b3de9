"""Calls in threads: what they give and what they raise comes to whoever waits."""

import threading

import pytest

from mmkg.later import Later


def test_a_call_runs_meanwhile() -> None:
    may_end = threading.Event()
    called = Later(may_end.wait, timeout=30)
    assert called.is_alive()
    may_end.set()
    assert called.result() is True
    assert called.result() is True, "asked again it is the same"


def test_what_it_raises_is_raised_where_it_is_waited_for() -> None:
    called = Later(int, "no number")
    with pytest.raises(ValueError, match="no number"):
        called.result()
