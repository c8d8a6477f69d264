"""The rules know nothing of the seed story: no person, outlet or event of it is named in the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CODE = Path(__file__).resolve().parents[2] / "factcheck"
# Everybody and every paper that the five texts name, and what they call the events.
NAMES = re.compile(
    r"putin|kim jong|matsegora|peskov|rudenko|phu trong|to lam\b|bagalkote|donald trump|"
    r"vedomosti|kommersant|benzinga|moscow times|bloomberg|reuters|shutterstock|neuro\b|"
    r"vostochn",
    re.IGNORECASE,
)
SHIPPED_MODEL = "engine/models/"
SOURCES = [
    path
    for path in sorted(CODE.rglob("*"))
    if path.suffix in {".py", ".toml", ".json", ".txt", ".html"}
    and SHIPPED_MODEL not in path.as_posix()
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(CODE).as_posix())
def test_names_nobody_of_the_seed_story(path):
    found = [line for line in path.read_text(encoding="utf-8").splitlines() if NAMES.search(line)]
    assert found == []


def test_the_pattern_finds_what_it_looks_for():
    seeds = CODE.parent / "seeds"
    assert all(NAMES.search(path.read_text(encoding="utf-8")) for path in seeds.glob("*.txt"))
