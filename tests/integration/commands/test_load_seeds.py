"""The seed story, loaded once however often it is asked for."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from factcheck.models import Article, Outlet, Run, Story

pytestmark = pytest.mark.django_db

MANIFEST = """
[story]
title = "The flood"

[[article]]
id = "a"
file = "a.txt"
outlet = "Gazette"
title = "Dam breaks"
url = "https://gazette.example/dam"
published = 2024-03-01
licence = "Ours."

[[article]]
id = "b"
file = "b.txt"
outlet = "Courier"
title = "Lower Arden under water"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "manifest.toml").write_text(MANIFEST)
    (tmp_path / "a.txt").write_text("The dam broke.")
    (tmp_path / "b.txt").write_text("Water everywhere.")
    return tmp_path


def load(*arguments):
    out = StringIO()
    call_command("load_seeds", *arguments, stdout=out)
    return out.getvalue()


def test_loads_one_story_in_order_with_what_the_manifest_says(folder):
    out = load("--folder", str(folder))
    first, second = Article.objects.order_by("id")
    assert (first.outlet.name, first.title, first.licence_note) == (
        "Gazette",
        "Dam breaks",
        "Ours.",
    )
    assert (first.published_on, second.published_on) == (date(2024, 3, 1), None)
    assert (first.url, second.url) == ("https://gazette.example/dam", "")
    assert first.story == second.story == Story.objects.get(title="The flood")
    assert Run.objects.filter(state="waiting").count() == 2
    assert "a  loaded: article" in out
    assert "2 of 2 articles of the seed story were new." in out


def test_loading_again_changes_nothing(folder):
    load("--folder", str(folder))
    before = list(Article.objects.values()), list(Run.objects.values())
    out = load("--folder", str(folder))
    assert (list(Article.objects.values()), list(Run.objects.values())) == before
    assert (Story.objects.count(), Outlet.objects.count()) == (1, 2)
    assert "a  known already: article" in out
    assert "0 of 2 articles of the seed story were new." in out


@pytest.mark.parametrize(
    ("damage", "detail"),
    [
        pytest.param(lambda f: (f / "manifest.toml").unlink(), "manifest.toml", id="no-manifest"),
        pytest.param(
            lambda f: (f / "manifest.toml").write_text("["), "manifest.toml", id="no-toml"
        ),
        pytest.param(lambda f: (f / "manifest.toml").write_text(""), "article", id="no-articles"),
        pytest.param(lambda f: (f / "b.txt").unlink(), "b.txt", id="no-text"),
        pytest.param(lambda f: (f / "b.txt").write_bytes(b"\xff"), "b.txt: byte 0", id="no-utf-8"),
        pytest.param(lambda f: (f / "b.txt").write_text(" "), "no text", id="empty-text"),
    ],
)
def test_a_damaged_folder_loads_nothing_and_says_what_is_wrong(folder, damage, detail):
    damage(folder)
    with pytest.raises(CommandError) as error:
        load("--folder", str(folder))
    assert detail in str(error.value)
    assert "\n" not in str(error.value)
    assert not Article.objects.exists()


def test_the_shipped_seeds_are_five_articles_of_one_story():
    assert "5 of 5 articles" in load()
    assert Story.objects.get().articles.count() == 5
    assert list(Article.objects.order_by("id").values_list("published_on", flat=True)) == [
        date(2024, 6, 17),
        date(2024, 6, 10),
        None,
        date(2024, 6, 10),
        date(2024, 6, 12),
    ]
