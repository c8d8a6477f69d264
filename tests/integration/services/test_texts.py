"""Bytes and strings that become a text, and those that do not."""

from __future__ import annotations

import contextlib
import hashlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.services import InvalidInput, decode_text
from factcheck.services.texts import MAX_TEXT_BYTES, clean_line, clean_text, hash_text

RIGHT_TO_LEFT = "\u200fשלום\u200e (\u202bעולם\u202c)"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("café".encode(), "café", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfcaf\xc3\xa9", "café", id="utf-8-with-mark"),
        pytest.param("café".encode("utf-16"), "café", id="utf-16-with-mark"),
        pytest.param(b"\xfe\xff\x00a", "a", id="utf-16-big-endian"),
        pytest.param(b"", "", id="empty-is-for-the-next-step"),
    ],
)
def test_decodes(data, text):
    assert decode_text(data) == text


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        pytest.param(b"ab\xff", "byte 2 is not UTF-8: save the text as UTF-8", id="broken-utf-8"),
        pytest.param(b"\xef\xbb\xbfab\xff", "byte 5 is not UTF-8", id="offset-counts-the-mark"),
        pytest.param("naïve".encode("cp1252"), "byte 2 is not UTF-8", id="windows-1252"),
        pytest.param(b"\xff\xfea", "byte 2 is not UTF-16", id="half-of-utf-16"),
        pytest.param(b"\x7fELF\x00\x01", "byte 4 is zero, so this is no text file", id="binary"),
        pytest.param(b"a" * (2 * MAX_TEXT_BYTES + 3), "split the text", id="endless"),
    ],
)
def test_refuses_bytes_with_place_and_fix(data, detail):
    with pytest.raises(InvalidInput) as refusal:
        decode_text(data, field="draft.txt")
    assert refusal.value.field == "draft.txt"
    assert refusal.value.detail.startswith("draft.txt: ")
    assert detail in refusal.value.detail


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        pytest.param("", "empty", "there is no text", id="empty"),
        pytest.param(" \n\t\r\n ", "empty", "there is no text", id="only-spaces"),
        pytest.param("\u200b\u202e\ufeff\n", "empty", "there is no text", id="nothing-to-see"),
        pytest.param("a\x00b", "bad_character", "character 1 is the control", id="nul"),
        pytest.param("ab\x1b[3m", "bad_character", "character 2 is the control", id="escape"),
        pytest.param("a\x7f", "bad_character", "U+007F", id="delete"),
        pytest.param("It\x92s", "bad_character", "looks like Windows-1252", id="windows-1252"),
        pytest.param("\x80", "bad_character", "U+0080", id="first-of-the-second-block"),
        pytest.param("a\x9f", "bad_character", "U+009F", id="last-of-the-second-block"),
        pytest.param("\u200b\u200e", "empty", "there is no text", id="nothing-to-see"),
        pytest.param("a\ud800b", "bad_character", "character 1 is half of a", id="surrogate"),
        pytest.param("a" * 2_000_001, "too_long", "2,000,001 bytes", id="a-byte-too-long"),
        pytest.param("é" * 1_000_001, "too_long", "2,000,002 bytes", id="bytes-not-characters"),
    ],
)  # fmt: skip
def test_refuses_text_with_place_and_fix(text, code, detail):
    with pytest.raises(InvalidInput) as refusal:
        clean_text(text)
    assert (refusal.value.field, refusal.value.code) == ("text", code)
    assert detail in refusal.value.detail


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("a\r\nb\rc\n", "a\nb\nc\n", id="line-ends"),
        pytest.param("a\tb", "a\tb", id="tab"),
        pytest.param("a\x85b", "a\x85b", id="the-next-line-of-mainframes"),
        pytest.param("7", "7", id="one-digit"),
        pytest.param("ก็", "ก็", id="another-script"),
        pytest.param(RIGHT_TO_LEFT, RIGHT_TO_LEFT, id="right-to-left-marks"),
        pytest.param("\ufeffa", "a", id="leading-byte-order-mark"),
        pytest.param("<script>alert(1)</script>", "<script>alert(1)</script>", id="html-is-text"),
        pytest.param("👩‍🚀 e\u0301", "👩‍🚀 e\u0301", id="joiners-and-combining-marks"),
    ],
)  # fmt: skip
def test_keeps(text, kept):
    assert clean_text(text) == kept


def test_accepts_a_text_of_exactly_the_limit():
    text = "a" * MAX_TEXT_BYTES
    assert clean_text(text) == text


@given(st.text())
def test_cleaning_is_stable_and_never_invents_characters(text):
    try:
        cleaned = clean_text(text)
    except InvalidInput:
        assume(False)
    assert clean_text(cleaned) == cleaned or cleaned.startswith("\ufeff")
    assert "\r" not in cleaned
    assert set(cleaned) <= set(text) | {"\n"}


@given(st.binary())
def test_any_bytes_give_a_text_or_a_refusal(data):
    with contextlib.suppress(InvalidInput):
        assert isinstance(decode_text(data), str)


def test_line_ends_do_not_change_the_hash():
    assert hash_text(clean_text("a\r\nb")) == hashlib.sha256(b"a\nb").hexdigest()


def test_a_line_has_no_spare_spaces():
    assert clean_line(" two \n words\t", field="title") == "two words"


@pytest.mark.parametrize("line", ["", " \t", "\u200b", "\u202e \u200f", "\ufeff"])
def test_a_line_of_which_nothing_can_be_seen_is_empty(line):
    assert clean_line(line, field="title") == ""


def test_formatting_characters_stay_in_a_line_that_can_be_seen():
    assert clean_line("\u200fשלום", field="title") == "\u200fשלום"
