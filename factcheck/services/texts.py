"""From bytes to a text that the desk can keep: whole characters, no control characters, LF lines.

What is refused is refused with the place and the fix. Right-to-left marks, zero-width joiners and
every other printable or formatting character stay exactly as they came.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata

from factcheck.services.errors import InvalidInput

__all__ = ["MAX_TEXT_BYTES", "clean_line", "clean_note", "clean_text", "decode_text", "hash_text"]

# About 350,000 words: far above any article, and still read within one task's time limit.
MAX_TEXT_BYTES = 2_000_000

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# The second block of control characters, but for the line end U+0085.
_LATE_CONTROL = re.compile(r"[\x80-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Control and formatting characters: direction marks, joiners, the zero-width space.
_UNSEEN = {"Cc", "Cf"}
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_text(data: bytes, *, field: str = "file") -> str:
    """Decode UTF-8 with or without a byte order mark, or UTF-16 with one.

    Raises InvalidInput with the byte offset at which the encoding breaks.
    """
    encoding = "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8-sig"
    # Twice the limit bounds the work; UTF-16 needs up to two bytes where UTF-8 needs one.
    if len(data) > 2 * MAX_TEXT_BYTES + 2:
        raise _too_long(len(data), field)
    _refuse_binary(data, encoding, field)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        detail = f"{field}: byte {start} is not {encoding.removesuffix('-sig').upper()}"
        raise InvalidInput(
            f"{detail}: save the text as UTF-8 and send it again", field=field, code="bad_encoding"
        ) from None


def clean_text(text: str, *, field: str = "text") -> str:
    """Give the text with LF line ends; raise InvalidInput where it cannot be kept."""
    _refuse_bad_characters(text, field)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not _is_visible(text):
        raise InvalidInput(
            f"{field}: there is no text: paste or attach the article", field=field, code="empty"
        )
    if (size := len(text.encode())) > MAX_TEXT_BYTES:
        raise _too_long(size, field)
    return text


def clean_line(value: str, *, field: str) -> str:
    """Give one line without spare spaces; raise InvalidInput for what no line may hold.

    A line of which nothing can be seen comes back empty: as a title it would be a link to nowhere.
    """
    _refuse_bad_characters(value, field)
    return " ".join(value.split()) if _is_visible(value) else ""


def clean_note(value: str, *, field: str, limit: int) -> str:
    """Give a remark of one or more lines; raise InvalidInput where it cannot be kept."""
    _refuse_bad_characters(value, field)
    value = value.replace("\r\n", "\n").strip()
    if len(value) > limit:
        detail = f"{field}: {len(value):,} characters are more than {limit:,}: shorten it"
        raise InvalidInput(detail, field=field, code="too_long")
    return value


def hash_text(text: str) -> str:
    """Give the SHA-256 of the text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _is_visible(text: str) -> bool:
    """Say whether anything but spaces and formatting characters is there."""
    return any(not char.isspace() and unicodedata.category(char) not in _UNSEEN for char in text)


def _refuse_bad_characters(text: str, field: str) -> None:
    if found := _SURROGATE.search(text):
        what = f"half of a surrogate pair (U+{ord(found[0]):04X})"
        fix = "send the whole character, or leave it out"
    elif found := _CONTROL.search(text):
        what = f"the control character U+{ord(found[0]):04X}"
        fix = "remove it; only tabs and line ends may stay"
    elif found := _LATE_CONTROL.search(text):
        what = f"the control character U+{ord(found[0]):04X}"
        fix = "the text looks like Windows-1252 read as another encoding: save it as UTF-8"
    else:
        return
    raise InvalidInput(
        f"{field}: character {found.start()} is {what}: {fix}", field=field, code="bad_character"
    )


def _refuse_binary(data: bytes, encoding: str, field: str) -> None:
    if encoding == "utf-8-sig" and (offset := data.find(b"\x00")) >= 0:
        detail = f"{field}: byte {offset} is zero, so this is no text file"
        raise InvalidInput(f"{detail}: send plain UTF-8 text", field=field, code="binary")


def _too_long(size: int, field: str) -> InvalidInput:
    detail = f"{field}: {size:,} bytes are more than {MAX_TEXT_BYTES:,}: split the text"
    return InvalidInput(detail, field=field, code="too_long")
