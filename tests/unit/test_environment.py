"""Where the desk's own Redis listens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsroom.environment import LONGEST_SOCKET_PATH, is_production, redis_socket


def test_socket_lies_in_the_checkout_where_it_fits():
    assert redis_socket(Path("/srv/desk")) == Path("/srv/desk/var/redis/redis.sock")


def test_socket_of_a_deep_checkout_lies_in_the_temporary_folder(monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", "/tmp")
    deep = redis_socket(Path("/srv") / ("desk" * 30))
    assert deep.is_relative_to("/tmp")
    assert len(os.fsencode(deep)) <= LONGEST_SOCKET_PATH


def test_two_deep_checkouts_do_not_share_a_socket():
    one, other = (redis_socket(Path("/srv") / ("desk" * 30) / name) for name in ("one", "other"))
    assert one != other
    assert redis_socket(Path("/srv") / ("desk" * 30) / "one") == one


def test_length_is_counted_in_bytes():
    # 40 characters, 80 bytes: with the rest of the path too long for a socket.
    accented = Path("/srv") / ("é" * 40)
    assert not redis_socket(accented).is_relative_to(accented)


def test_a_misspelt_environment_starts_nothing(monkeypatch):
    monkeypatch.setenv("NEWSROOM_ENV", "prod")
    with pytest.raises(SystemExit, match="NEWSROOM_ENV is 'prod': set it to production"):
        is_production()


@pytest.mark.parametrize(
    ("word", "expected"), [("production", True), ("development", False), ("", False)]
)
def test_tells_production_from_development(monkeypatch, word, expected):
    monkeypatch.setenv("NEWSROOM_ENV", word)
    assert is_production() is expected
