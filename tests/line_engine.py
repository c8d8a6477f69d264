"""A small engine for tests whose subject is the services around it, not what is found."""

from __future__ import annotations

from factcheck.engine.document import (
    Anchor,
    Assessment,
    Claim,
    ClaimKind,
    Derivation,
    Evidence,
    Flag,
    Passage,
    Reading,
    Reason,
    ReasonType,
    Sentence,
    Severity,
    Span,
    Stance,
    Verdict,
    Verification,
    Word,
)


class LineEngine:
    """Every line is a sentence and a claim; the same line elsewhere supports it.

    A line with "wrong" is flagged, with the first other article as evidence.
    """

    def __init__(self):
        self.version = "line-1"
        self.check_version = 1
        self.message = "This is wrong."
        self.read_texts = []
        self.judged = []
        self.rules = []
        self.before_reading = lambda: None
        self.before_judging = lambda: None

    def read(self, text, *, published, progress, rules):
        self.rules.append(rules)
        self.read_texts.append(text)
        self.before_reading()
        progress(0.5)
        sentences = tuple(self._sentences(text))
        claims = tuple(
            Claim(sentence.span, sentence.index, ClaimKind.EVENT, 0.5) for sentence in sentences
        )
        return Reading(text, published, sentences, claims)

    def judge(self, article, others, *, progress, rules):
        self.judged.append((article, tuple(others)))
        self.before_judging()
        progress(1.0)
        assessments = tuple(
            self._assess(index, claim, others) for index, claim in enumerate(article.reading.claims)
        )
        derivations = tuple(Derivation(other.id, 0.9, False, ((0, 0),)) for other in others[:1])
        flags = tuple(self._flags(article, others))
        return Verification(Anchor(article.published), assessments, derivations), flags

    def _sentences(self, text):
        start = 0
        for index, line in enumerate(text.split("\n")):
            span = Span.of(text, start, start + len(line))
            words, at = [], start
            for word in line.split(" "):
                pos = "PROPN" if word[:1].isupper() else "NOUN"
                words.append(Word(at, at + len(word), word.lower(), pos))
                at += len(word) + 1
            yield Sentence(index, index, span, words=tuple(words))
            start += len(line) + 1

    def _assess(self, index, claim, others):
        found = [
            Evidence(Passage(other.id, sentence.span), Stance.SUPPORTS, 0.9)
            for other in others
            for sentence in other.reading.sentences
            if sentence.span.text == claim.span.text
        ]
        verdict = Verdict.SUPPORTED if found else Verdict.NOT_ENOUGH_EVIDENCE
        reasons = () if found else (Reason(ReasonType.ABSENT, claim.span, "nobody says so"),)
        return Assessment(index, verdict, 0.9 if found else 0.2, 0.5, reasons, tuple(found))

    def _flags(self, article, others):
        evidence = tuple(
            Passage(other.id, other.reading.sentences[0].span)
            for other in others[:1]
            if other.reading.sentences
        )
        for index, claim in enumerate(article.reading.claims):
            if "wrong" in claim.span.text:
                yield Flag(
                    "wrong_line", self.check_version, Severity.WARNING, claim.span,
                    self.message, evidence, index,
                )  # fmt: skip
