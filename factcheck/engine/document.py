"""The data that flows through the engine, from text to flag.

Every span counts Unicode code points into the text of one revision, end not included, and carries
the words it covers: `text[span.start:span.end] == span.text` always holds. Records are frozen and
hold no parse tree, so a sentence that was read once can be stored and compared without spaCy.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

__all__ = [
    "Anchor",
    "Argument",
    "Article",
    "Assessment",
    "Attribution",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Derivation",
    "Evidence",
    "Flag",
    "Mention",
    "Party",
    "PartyKind",
    "Passage",
    "Predication",
    "Quantity",
    "Quotation",
    "Reading",
    "Reason",
    "ReasonType",
    "Relation",
    "Relative",
    "Sentence",
    "SentenceKind",
    "Severity",
    "Slots",
    "Span",
    "Stance",
    "Timex",
    "TimexType",
    "Verdict",
    "Verification",
    "Word",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code-point offsets and the words between them."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span out of `text`; raise ValueError where the offsets do not fit it."""
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


# --- what is read from a sentence -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """One token: offsets into the text, lower-case lemma, Universal part of speech."""

    start: int
    end: int
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing, or a description of one ("the newspaper"), as the sentence words it.

    `label` is one of PERSON, ORG, PLACE, GROUP, FACILITY, PRODUCT, WORK, EVENT, MISC. `name` is
    the fullest form that the article gives ("Ada Holm" for "Holm"), without title, article or
    possessive; a description that was resolved carries the name that it stands for.
    """

    span: Span
    label: str
    name: str
    is_description: bool = False


class TimexType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Relative:
    """How a relative expression hangs on an anchor date, kept so that it can be anchored later.

    `unit` is day, week, month, quarter, season, year or decade. Either `shift` counts units from
    the anchor ("last month": month, -1), or `month`, `day` and `weekday` (Monday is 0) name a
    point whose year or week is missing, sought in `direction`: past, future or nearest, from the
    tense. `base` is "anchor" (the publication date) or "previous" (the date mentioned before).
    """

    unit: str
    shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: str = "nearest"
    base: str = "anchor"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 type and value.

    `earliest` and `latest` bound the value, both included; they are None where the value is not
    anchored in the calendar. An expression that needs a date that nobody knows has
    `is_anchored=False` and X in place of what is unknown ("XXXX-09"), never a guess.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    is_anchored: bool = True
    relative: Relative | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    `low` and `high` bound it (equal for an exact number, None where open); `unit` is "" for a bare
    count, "percent", "percentage_point", an ISO 4217 currency, a unit name, or "ordinal"; `counted`
    is the lower-case lemma of what is counted. `is_approximate` marks "around", "nearly" and so on.
    """

    span: Span
    low: float | None
    high: float | None
    unit: str = ""
    counted: str = ""
    is_approximate: bool = False


class PartyKind(StrEnum):
    """What kind of speaker, addressee or authority a party is."""

    PERSON = "person"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    PRONOUN = "pronoun"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who says, is told, or is cited; `name` is resolved inside the article."""

    span: Span
    name: str
    kind: PartyKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, with which word, to whom, and on whose authority.

    "The Courier reported, citing diplomats": speaker the Courier, authorities (diplomats,).
    "the ambassador told the Gazette": speaker the ambassador, recipient the Gazette.
    """

    speaker: Party | None
    cue: Span | None
    recipient: Party | None = None
    authorities: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words ascribed to someone; `span` is the content, without the marks where it is direct.

    `is_statement` is False for "declined to comment" and "did not respond": the span then covers
    what was declined.
    """

    span: Span
    is_direct: bool
    attribution: Attribution
    is_statement: bool = True


class Certainty(StrEnum):
    """How firmly a sentence stands behind what it tells, strongest first."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an event: its role, its words, and the name or lemma that it goes by.

    `role` is who, whom, to (the second object) or with a preposition the preposition itself.
    """

    role: str
    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Predication:
    """One event or state: its verb or event noun, who takes part, and how it is told.

    `lemma` is the verb; an event noun goes by its verb ("invitation" and "extended an
    invitation" both give "invite"), so that two wordings of one event meet. `tense` is past,
    present, future or "". `start` and `end` of `clause` bound the clause that it governs.
    """

    trigger: Span
    lemma: str
    clause: Span
    arguments: tuple[Argument, ...] = ()
    tense: str = ""
    certainty: Certainty = Certainty.ASSERTED
    is_negated: bool = False


class SentenceKind(StrEnum):
    """What a line of an article is; only prose and headings assert something."""

    PROSE = "prose"
    HEADING = "heading"
    CHROME = "chrome"
    DISCLOSURE = "disclosure"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the facts read from it; all offsets count from the start of the article.

    `rule` names the rule that recognised chrome or a disclosure. A quotation that runs over
    several sentences belongs to the one in which it starts.
    """

    index: int
    paragraph: int
    span: Span
    kind: SentenceKind = SentenceKind.PROSE
    rule: str | None = None
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    predications: tuple[Predication, ...] = ()


class ClaimKind(StrEnum):
    """What sort of assertion a claim is."""

    EVENT = "event"
    QUANTITY = "quantity"
    QUOTATION = "quotation"
    POSITION = "position"
    CAUSE = "cause"
    PREDICTION = "prediction"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Slots:
    """Who did what to whom, when, where, how many, said by whom, how certain."""

    who: str = ""
    did: str = ""
    whom: str = ""
    when: tuple[Timex, ...] = ()
    where: tuple[str, ...] = ()
    how_many: tuple[Quantity, ...] = ()
    said_by: str = ""
    certainty: Certainty = Certainty.ASSERTED
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable assertion; `not_checkable` says why it is none (opinion, future, boilerplate)."""

    span: Span
    sentence: int
    kind: ClaimKind
    checkworthiness: float
    slots: Slots = field(default_factory=Slots)
    not_checkable: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one text against one publication date (None: unknown)."""

    text: str
    published: date | None
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


# --- what is compared and judged ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """A read article as the engine knows it: the one under review, a source, or a sibling.

    `is_declared_source` says that ours was written from it; `is_given_as_source` only that ours
    is to be held against it, so that it is never taken for a copy of ours.
    """

    id: str
    reading: Reading
    outlet: str = ""
    title: str = ""
    is_declared_source: bool = False
    is_given_as_source: bool = False

    @property
    def published(self) -> date | None:
        """Give the publication date that the text was read against."""
        return self.reading.published


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that relative expressions count from, and the article it was estimated from."""

    published: date | None
    estimated_from: str | None = None


class ReasonType(StrEnum):
    """Which slot a difference lies in."""

    TIME = "time"
    QUANTITY = "quantity"
    NAME = "name"
    PLACE = "place"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    CERTAINTY = "certainty"
    RELATION = "relation"
    ABSENT = "absent"


class Relation(StrEnum):
    """How two values of one slot stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERS = "differs"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of another article, by that article's id."""

    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """One slot of a claim set against the same slot of a piece of evidence.

    `claim_value` and `evidence_value` are the normalised values that an editor reads ("2024-05").
    """

    slot: ReasonType
    relation: Relation
    claim: Span | None = None
    evidence: Span | None = None
    claim_value: str = ""
    evidence_value: str = ""
    message: str = ""


class Stance(StrEnum):
    """Where a piece of evidence stands towards a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of another article set against a claim."""

    passage: Passage
    stance: Stance
    score: float
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a claim does not hold: the words of the claim, the words of the evidence, one line.

    `is_minor` marks a difference that is worth a look but does not overturn the claim.
    """

    type: ReasonType
    span: Span
    message: str
    evidence: Passage | None = None
    is_minor: bool = False


class Verdict(StrEnum):
    """The machine's suggestion for a claim, never a ruling."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    PARTLY_SUPPORTED = "partly_supported"
    CONFLICTING = "conflicting"
    NOT_IN_SOURCE = "not_in_source"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    NOT_CHECKABLE = "not_checkable"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The machine's verdict on the claim at index `claim` of the reading, with its reasons.

    `support` estimates how likely the sources bear the claim out, from 0 to 1; `threshold` is the
    value that it was held against.
    """

    claim: int
    verdict: Verdict
    support: float
    threshold: float
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """The finding that the article was rewritten from `source`.

    `pairs` aligns sentence indexes (ours, theirs); `is_credited` says whether the article names
    the outlet that it was written from.
    """

    source: str
    score: float
    is_credited: bool
    pairs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """What the comparison of one article with the others gave.

    `differences` holds every slot that differs, also in sentences that carry no claim, in the
    order of the text; the reasons of the assessments are taken from it.
    """

    anchor: Anchor
    assessments: tuple[Assessment, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    differences: tuple[Reason, ...] = ()


class Severity(StrEnum):
    """How much a flag matters: a blocker stops publication, a warning needs a look."""

    BLOCKER = "blocker"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding of one check on one span, with the passages that speak against it."""

    check: str
    version: int
    severity: Severity
    span: Span
    message: str
    evidence: tuple[Passage, ...] = ()
    claim: int | None = None
