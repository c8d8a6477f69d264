"""Load the seed story: five outlets on one event. Loading it again changes nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from factcheck.services import ServiceError
from factcheck.services.seeds import load_seeds

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--folder",
            type=Path,
            default=SEEDS,
            help="the folder with manifest.toml and the texts (default: seeds/ of the checkout)",
        )

    def handle(self, *args: object, folder: Path, **options: object) -> None:
        try:
            loaded = load_seeds(folder)
        except (ServiceError, OSError) as error:
            raise CommandError(str(error)) from None
        for seed, submission in loaded:
            known = "known already" if submission.is_duplicate else "loaded"
            run = submission.run
            self.stdout.write(
                f"{seed.id}  {known}: article {submission.article.pk}, "
                f"{submission.article.outlet}, run {run.pk} {run.state}"
            )
        fresh = sum(not submission.is_duplicate for _, submission in loaded)
        self.stdout.write(f"{fresh} of {len(loaded)} articles of the seed story were new.")
