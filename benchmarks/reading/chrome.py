"""The rules for what is not news: false alarms on articles of people, recall on whole pages.

Rules were written on the even documents of both files and are reported on the odd ones, and on
the small set that nobody wrote rules on. Every alarm on an article counts, also where the line
really is a leftover of the site: that rate is an upper bound. How many of the alarms a reader
found to be news is stored with the rules (`rule_rates`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure
from benchmarks.reading.page_text import page_lines
from benchmarks.rows import Row, read_rows
from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import classify_line, classify_sentence
from factcheck.engine.reading.not_news.markup import find_markup
from factcheck.engine.reading.not_news.recurring import (
    LineCount,
    countable_lines,
    is_learned,
)
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES, load_rates
from factcheck.engine.reading.text.lines import split_lines

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Alarm", "PageScore", "find_alarms", "measure_chrome", "reported_articles", "score_page"]

_SET_ASIDE = frozenset(
    {
        SentenceKind.CHROME,
        SentenceKind.CHAT,
        SentenceKind.DISCLOSURE,
        SentenceKind.DATELINE,
    }
)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A rule that spoke in an article, and the words that it spoke on."""

    article: str
    rule: str
    words: str


@dataclass(slots=True)
class PageScore:
    """Segments that a page holds, and how many of them were set aside."""

    unwanted: int = 0
    found: int = 0
    wanted: int = 0
    lost: int = 0


def measure_chrome(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield alarms a hundred articles for each rule, loudest first, then recall on pages."""
    articles = reported_articles(data)
    spoken = Counter({rule.id: 0 for rule in NOT_NEWS_RULES})
    for rule, _ in {(alarm.rule, alarm.article) for alarm in find_alarms(articles)}:
        spoken[rule] += 1
    yield from _rule_figures(spoken, len(articles))
    score = PageScore()
    splitter = make_splitter()
    for row in read_rows(data, "chrome/pages_en.jsonl.gz")[1::2]:
        score_page(score, row, splitter)
    counts = f"{score.found} of {score.unwanted} unwanted segments on odd pages"
    recall = 100 * score.found / max(1, score.unwanted)
    yield Figure("chrome_recall", "not news, pages: chrome set aside", recall, counts)
    counts = f"{score.lost} of {score.wanted} wanted segments on odd pages"
    lost = 100 * score.lost / max(1, score.wanted)
    yield Figure("chrome_lost", "not news, pages: article set aside", lost, counts)


def reported_articles(data: Path) -> list[Row]:
    """Give the articles on which rates are reported, and no rule was written."""
    train = read_rows(data, "attribution/polnear_train.jsonl.gz")
    return [*train[1::2], *read_rows(data, "attribution/polnear_dev.jsonl.gz")]


def find_alarms(articles: Sequence[Row]) -> Iterator[Alarm]:
    """Yield what each rule marks in articles, lines learned of each publisher included."""
    splitter = make_splitter()
    learned = _learn(articles)
    for row in articles:
        settings = RuleSettings(recurring=learned[row["publisher"]])
        for rule, words in _marked(row["text"], settings, splitter):
            yield Alarm(row["id"], rule, words)


def score_page(score: PageScore, page: Row, splitter: Language) -> None:
    """Count the segments of a page that its text holds and that are set aside."""
    lines = page_lines(page["html"])
    for segments, is_wanted in ((page["unwanted"], False), (page["wanted"], True)):
        for segment in segments:
            words = " ".join(segment.split())
            holding = [line for line in lines if words in line]
            if not holding:
                continue
            is_aside = any(_is_set_aside(line, words, splitter) for line in holding)
            if is_wanted:
                score.wanted += 1
                score.lost += is_aside
            else:
                score.unwanted += 1
                score.found += is_aside


def make_splitter() -> Language:
    """Make a pipeline that only splits sentences: the rules need no tree."""
    import spacy

    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    return splitter


def _rule_figures(spoken: Counter[str], articles: int) -> Iterator[Figure]:
    rates = load_rates()
    for rule, number in spoken.most_common():
        rate = rates.rules.get(rule)
        judged = f"; {rate.wrong} of them wrong by eye, {rates.measured_on}" if rate else ""
        counts = f"{number} of {articles} articles{judged}"
        name = f"not news, {rule}: alarms a 100 articles"
        yield Figure(f"chrome_{rule}", name, 100 * number / articles, counts, ask=1.0, digits=2)
    wrong = {rule: rate.wrong for rule, rate in rates.rules.items()}
    worst = max(wrong, key=lambda rule: wrong[rule])
    counts = f"{worst}: {wrong[worst]} of {rates.articles} articles, {rates.measured_on}"
    name = "not news, worst rule: false alarms a 100 articles, by eye"
    value = 100 * wrong[worst] / rates.articles
    yield Figure("chrome_worst_judged", name, value, counts, ask=1.0, digits=2)


def _learn(articles: Sequence[Row]) -> dict[str, dict[str, int]]:
    """Learn each publisher's recurring lines; every article counts as a story of its own."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for row in articles:
        seen[row["publisher"]].update(countable_lines(row["text"]))
    return {
        publisher: {
            line: number
            for line, number in counts.items()
            if is_learned(LineCount(line, number, number))
        }
        for publisher, counts in seen.items()
    }


def _marked(text: str, settings: RuleSettings, splitter: Language) -> Iterator[tuple[str, str]]:
    for left in find_markup(text, settings):
        yield left.rule.id, left.span.text
    for line in split_lines(text):
        whole = classify_line(line.text, settings)
        if whole.rule:
            yield whole.rule, line.text
        elif whole.kind is SentenceKind.PROSE:
            for sentence in splitter(line.text).sents:
                found = classify_sentence(sentence.text, settings)
                if found.rule:
                    yield found.rule, sentence.text


def _is_set_aside(line: str, words: str, splitter: Language) -> bool:
    """Say whether a line is, or a sentence of it that holds some of the words."""
    whole = classify_line(line)
    if whole.kind is not SentenceKind.PROSE:
        return whole.kind in _SET_ASIDE
    start = line.index(words)
    return any(
        classify_sentence(sentence.text).kind in _SET_ASIDE
        for sentence in splitter(line).sents
        if sentence.start_char < start + len(words) and start < sentence.end_char
    )
