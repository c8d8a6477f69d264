"""Write the measured rates of the rules: `python -m benchmarks.reading.rule_rates --data FOLDER`.

A reader judges the alarms: `--alarms FILE` writes them, one JSON object a line, and `--judged FILE`
reads them back with `"wrong": true` on those that are news. An alarm that nobody judged counts as
wrong. Without `--judged` nothing is stored.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.figures import NotMeasured
from benchmarks.reading.chrome import Alarm, find_alarms, reported_articles
from factcheck.engine.reading.not_news import rules as not_news

__all__ = ["count_rates", "main"]

TEXTS = "PolNeAR, United States political news of 2015 and 2016: odd articles of train, all of dev"
FILE = Path(not_news.__file__).with_name("rates.json")


def count_rates(alarms: set[Alarm], judged: dict[Alarm, bool]) -> dict[str, dict[str, int]]:
    """Count for each rule the articles in which it spoke, and in which it was wrong."""
    rates = {}
    for rule in not_news.NOT_NEWS_RULES:
        spoken = {alarm for alarm in alarms if alarm.rule == rule.id}
        wrong = {alarm.article for alarm in spoken if judged.get(alarm, True)}
        articles = {alarm.article for alarm in spoken}
        rates[rule.id] = {"version": rule.version, "alarms": len(articles), "wrong": len(wrong)}
    return rates


def main() -> int:
    """Write the alarms or the rates; return 1 with one line where something is missing."""
    parser = argparse.ArgumentParser(prog="rule-rates", description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the folder with the articles")
    parser.add_argument("--alarms", type=Path, help="where to write what is to be judged")
    parser.add_argument("--judged", type=Path, help="what was judged")
    options = parser.parse_args()
    try:
        articles = reported_articles(options.data)
    except NotMeasured as error:
        print(f"rule-rates: {error}", file=sys.stderr)
        return 1
    alarms = set(find_alarms(articles))
    judged = _read(options.judged) if options.judged else {}
    if options.alarms:
        _write_alarms(options.alarms, alarms, judged)
    if options.judged:
        unjudged = len(alarms - judged.keys())
        print(f"{len(alarms)} alarms, {unjudged} of them not judged and counted as wrong")
        _write_rates(len(articles), count_rates(alarms, judged))
    return 0


def _read(path: Path) -> dict[Alarm, bool]:
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text().splitlines()]
    return {Alarm(row["article"], row["rule"], row["words"]): row["wrong"] for row in rows}


def _write_alarms(path: Path, alarms: set[Alarm], judged: dict[Alarm, bool]) -> None:
    ordered = sorted(alarms, key=lambda alarm: (alarm.rule, alarm.article, alarm.words))
    rows = [{**asdict(alarm), "wrong": judged.get(alarm)} for alarm in ordered]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def _write_rates(articles: int, rules: dict[str, dict[str, int]]) -> None:
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    stored = {"measured_on": today, "texts": TEXTS, "articles": articles, "rules": rules}
    FILE.write_text(json.dumps(stored, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
