"""The seed story: five articles of one story, submitted once, however often it is asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from factcheck.choices import ArticleOrigin
from factcheck.models import Story
from factcheck.services.errors import InvalidInput
from factcheck.services.submissions import Submission, submit_article
from factcheck.services.texts import decode_text

__all__ = ["Seed", "load_seeds", "read_manifest"]


@dataclass(frozen=True, slots=True)
class Seed:
    """An article of the manifest; `published` is None where the text gives no date."""

    id: str
    path: Path
    outlet: str
    title: str
    url: str
    published: date | None
    licence: str


def read_manifest(folder: Path) -> tuple[str, list[Seed]]:
    """Give the story's title and its articles in order; raise InvalidInput for a bad manifest."""
    try:
        manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
        seeds = [_read_seed(folder, entry) for entry in manifest["article"]]
        return manifest["story"]["title"], seeds
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        detail = f"{folder / 'manifest.toml'} cannot be used: {error!r}"
        raise InvalidInput(detail, field="folder") from None


def load_seeds(folder: Path) -> list[tuple[Seed, Submission]]:
    """Submit the articles of the manifest into one story; what is known already stays as it is."""
    title, seeds = read_manifest(folder)
    texts = [decode_text(seed.path.read_bytes(), field=seed.path.name) for seed in seeds]
    with transaction.atomic():
        story = _find_story(title)
        return [(seed, _submit(seed, text, story)) for seed, text in zip(seeds, texts, strict=True)]


def _find_story(title: str) -> Story:
    return Story.objects.filter(title=title).order_by("id").first() or Story.objects.create(
        title=title
    )


def _submit(seed: Seed, text: str, story: Story) -> Submission:
    return submit_article(
        text=text,
        outlet=seed.outlet,
        title=seed.title,
        url=seed.url,
        published_on=seed.published,
        origin=ArticleOrigin.CLI,
        story=story,
        licence_note=seed.licence,
    )


def _read_seed(folder: Path, entry: dict[str, object]) -> Seed:
    published = entry.get("published")
    return Seed(
        id=str(entry["id"]),
        path=folder / str(entry["file"]),
        outlet=str(entry["outlet"]),
        title=str(entry["title"]),
        url=str(entry.get("url", "")),
        published=published if isinstance(published, date) else None,
        licence=str(entry.get("licence", "")),
    )
