"""The seed story, as seeds/expected.toml wants it: what must be said, what must stay clean."""

from __future__ import annotations

import pytest

from tests.acceptance.newsdesk import SEEDS, expected, judge_seeds

pytestmark = pytest.mark.model
EXPECTED = expected()


def name(entry):
    return f"{entry['article']}-{entry.get('check', '')}-{entry.get('quote', '')[:30]}"


def find(entry):
    """Give the flags that an entry speaks of, with their messages and evidence checked."""
    judged = judge_seeds()[entry["article"]]
    return [flag for flag in judged.flags_on(entry["quote"], entry["check"]) if fits(flag, entry)]


def fits(flag, entry):
    has_words = all(word in flag.message for word in entry.get("message", ()))
    has_severity = flag.severity.value == entry.get("severity", flag.severity.value)
    return has_words and has_severity and all(cites(flag, e) for e in entry.get("evidence", ()))


def cites(flag, wanted):
    source, _, quote = wanted.partition(": ")
    text = judge_seeds()[source].text
    return any(
        passage.source == source
        and any(
            passage.span.start < at + len(quote) and at < passage.span.end
            for at in occurrences(text, quote)
        )
        for passage in flag.evidence
    )


def occurrences(text, quote):
    return [at for at in range(len(text)) if text.startswith(quote, at)]


@pytest.mark.parametrize("entry", EXPECTED["flag"], ids=name)
def test_flag_appears(entry):
    judged = judge_seeds()[entry["article"]]
    near = [(f.check, f.message) for f in judged.flags_on(entry["quote"])]
    assert find(entry), f"{entry['reason']} Found there: {near}"


def verdicts(entry):
    """Give what is said of the claims on these words, each verdict once."""
    return {a.verdict.value for a in judge_seeds()[entry["article"]].verdicts_on(entry["quote"])}


STATED = [*EXPECTED["verdict"], *(e for e in EXPECTED["clean"] if "verdict" in e)]


def test_readme_shows_what_the_desk_says():
    readme = " ".join((SEEDS.parent / "README.md").read_text(encoding="utf-8").split())
    (flag,) = judge_seeds()["002"].flags_on("Last month", "time_conflict")
    assert f"**Time conflict.** {flag.message} " in readme.replace(" > ", " ")


@pytest.mark.parametrize("entry", STATED, ids=name)
def test_verdict_is_given(entry):
    assert verdicts(entry) == {entry["verdict"]}, entry["reason"]


@pytest.mark.parametrize("entry", EXPECTED["derivation"], ids=name)
def test_derivation_is_found(entry):
    found = judge_seeds()[entry["article"]].verification.derivations
    assert [(d.source, d.is_credited) for d in found] == [
        (entry["source"], entry["is_credited"])
    ], entry["reason"]


def test_no_other_article_is_taken_for_a_rewrite():
    rewrites = {a for a, judged in judge_seeds().items() if judged.verification.derivations}
    assert rewrites == {entry["article"] for entry in EXPECTED["derivation"]}


@pytest.mark.parametrize("entry", EXPECTED["clean"], ids=name)
def test_sentence_stays_clean(entry):
    found = judge_seeds()[entry["article"]].flags_on(entry["quote"])
    assert [(f.check, f.message) for f in found] == [], entry["reason"]


@pytest.mark.parametrize("entry", EXPECTED["clean"], ids=name)
def test_clean_sentence_is_not_judged_wrong(entry):
    given = verdicts(entry)
    assert given, "no claim was found there"
    assert not given & {"contradicted", "conflicting", "not_in_source"}, entry["reason"]


def test_enough_sentences_must_stay_clean():
    assert len(EXPECTED["clean"]) >= 15


def test_every_flag_was_expected():
    """Print precision and recall, and show every surprise in one readable difference."""
    wanted = {name(e): bool(find(e)) for e in EXPECTED["flag"]}
    known = {id(flag) for e in [*EXPECTED["flag"], *EXPECTED["may"]] for flag in find(e)}
    flags = [(a, flag) for a, judged in judge_seeds().items() for flag in judged.flags]
    surprises = [(a, flag) for a, flag in flags if id(flag) not in known]
    missed = [label for label, was_found in wanted.items() if not was_found]
    precision = 1 - len(surprises) / len(flags)
    recall = 1 - len(missed) / len(wanted)
    print(f"seed story: {len(flags)} flags, precision {precision:.2f}, recall {recall:.2f}")
    lines = [f"- {label}" for label in missed]
    lines += [f"+ {a} {f.check} “{f.span.text[:60]}” {f.message}" for a, f in surprises]
    assert not lines, "\n".join(["expected (-), not expected (+):", *lines])


def test_every_passage_quotes_its_article():
    stories = judge_seeds()
    for judged in stories.values():
        for flag in judged.flags:
            assert judged.text[flag.span.start : flag.span.end] == flag.span.text
            for passage in flag.evidence:
                text = stories[passage.source].text
                assert text[passage.span.start : passage.span.end] == passage.span.text
