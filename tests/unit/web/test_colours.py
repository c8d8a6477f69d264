"""Every colour of the sheet can be read in both schemes, whatever it is printed on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEET = Path(__file__).parents[3] / "static" / "desk" / "paper.css"
TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


def read_schemes():
    light, dark = SHEET.read_text().split("@media (prefers-color-scheme: dark)")
    day = dict(TOKEN.findall(light))
    return {"light": day, "dark": {**day, **dict(TOKEN.findall(dark))}}


def luminance(colour):
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


TEXTS = ["ink", "soft", "accent", "blocker", "warning", "info", "good"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out(scheme, ground, text):
    colours = read_schemes()[scheme]

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [("ink", "differs"), ("ink", "span"), ("soft", "span"), ("on-accent", "accent")],
)
def test_marked_text_stands_out(scheme, text, ground):
    colours = read_schemes()[scheme]

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_edges_of_fields_stand_out(scheme, ground):
    colours = read_schemes()[scheme]

    assert contrast(colours["strong-rule"], colours[ground]) >= 3
