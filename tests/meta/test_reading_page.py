"""docs/reading.md shows what the code reads today."""

from __future__ import annotations

import pytest

from benchmarks.reading.example import PAGE, block_of, describe, read_example, with_block


@pytest.mark.model
def test_the_page_shows_what_is_read() -> None:
    shown = block_of(PAGE.read_text(encoding="utf-8")).splitlines()
    assert shown == list(describe(read_example())), "run: python -m benchmarks.reading.example"


def test_the_block_is_written_between_its_marks() -> None:
    page = "# Page\n<!-- example -->\n```text\nold\n```\n<!-- end -->\nrest\n"
    assert block_of(with_block(page, iter(["one", "two"]))) == "one\ntwo\n"
    assert with_block(page, iter(["old"])) == page


def test_a_page_without_a_block_is_refused() -> None:
    with pytest.raises(ValueError, match="no block"):
        block_of("# Page\n")
