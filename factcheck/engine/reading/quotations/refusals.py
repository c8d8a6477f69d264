"""Find where somebody keeps silent: "declined to comment", "did not respond", "not available"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Silence
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.contents import clip
from factcheck.engine.reading.quotations.cues import REFUSAL_VERBS
from factcheck.engine.reading.quotations.speakers import noun_from, within
from factcheck.engine.reading.quotations.speech_act import Speech

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["SILENT_NOUNS", "read_silence"]

# "There was no immediate comment from X": the nouns and adjectives that tell of silence.
SILENT_NOUNS = frozenset(
    "comment response reply reaction answer available unavailable reachable unanswered".split()
)
_DETAIL = frozenset(
    """date detail comment reason information evidence explanation answer name figure timeline
    specific number statement response source timetable schedule purpose trip visit report
    plan call""".split()
)
_WITHHELD = frozenset(
    """respond reply comment confirm specify say disclose provide elaborate answer reveal give
    return discuss offer name identify explain release make mention address clarify speak
    deny interview""".split()
)
_ANSWERS = frozenset("respond reply answer return".split())
# These are silence only with what was held back: "did not give a reason".
_NEEDS_DETAIL = frozenset("provide give offer release make mention return".split())
_FINDS = frozenset("reach contact locate".split())
_QUESTION = frozenset("whether when who how if what why where".split())
_NEGATORS = frozenset("not n't never neither cannot".split())
_DENIAL = _NEGATORS | frozenset(
    """be been could did do does has have had was were is are will would ca wo immediately
    previously yet initially also either no for there available immediate official public""".split()
)
_REQUESTS = frozenset(
    "call message email e-mail request inquiry query letter text question phone".split()
)
_CONTENT_RELATIONS = frozenset({"prep", "obj", "dobj", "obl", "ccomp", "xcomp", "nmod", "iobj"})


def read_silence(token: Token, lemma: str, sentence: Tokens) -> Speech | None:
    """Read at this token who keeps silent, how and about what; None where nobody does."""
    if token.lower_ in SILENT_NOUNS and token.pos_ in {"NOUN", "ADJ", "PROPN", "ADV"}:
        return _no_comment(token, sentence)
    if lemma in REFUSAL_VERBS:
        return _refused(token, lemma, sentence)
    if lemma in _FINDS:
        return _not_found(token, sentence)
    if lemma in _WITHHELD and _is_denied(token, sentence):
        return _withheld(token, lemma, sentence)
    return None


def _refused(token: Token, lemma: str, sentence: Tokens) -> Speech | None:
    """Read "declined to comment", "refused to say", "failed to respond", "declined comment"."""
    doc = token.doc
    verb: Token | None = None
    for following in doc[token.i + 1 : min(token.i + 7, sentence.end)]:
        if lemma_of(following) in _WITHHELD:
            verb = following
            break
        if following.is_punct or following.tag_ in {"VBD", "VBZ", "VBP"}:
            break
    if verb is None:
        return None
    how = Silence.NO_ANSWER if lemma_of(verb) in _ANSWERS and lemma == "fail" else Silence.DECLINED
    return _silence(token, verb, sentence, how)


def _withheld(token: Token, lemma: str, sentence: Tokens) -> Speech | None:
    """Read "did not respond", "would not say whether", "gave no reason"."""
    following = [lemma_of(t) for t in token.doc[token.i + 1 : min(token.i + 9, sentence.end)]]
    if lemma in {"say", "speak"} and not _QUESTION.intersection(following[:3]):
        return None
    is_request = _request_before(token, sentence)
    if lemma in _NEEDS_DETAIL and is_request is None and not _DETAIL.intersection(following):
        return None
    if lemma in {"deny", "address", "make", "interview"} and is_request is None:
        return None
    how = Silence.NO_ANSWER if lemma in _ANSWERS else Silence.DECLINED
    if is_request is not None and syntax.is_passive(token):
        return Speech(_cue(token, token.i + 1), token, is_request, (token.i, token.i + 1), how)
    return _silence(token, token, sentence, how)


def _silence(token: Token, verb: Token, sentence: Tokens, how: Silence) -> Speech:
    """Make the act: its cue runs to the verb, and over "or deny" behind it."""
    end = verb.i + 1
    if end + 1 < sentence.end and token.doc[end].lower_ in {"or", "nor"}:
        other = token.doc[end + 1]
        if {lemma_of(verb), lemma_of(other)} == {"confirm", "deny"}:
            end, verb, how = end + 2, other, Silence.NEITHER
    if syntax.is_passive(token):
        speaker, thing = syntax.agent_of(token), within(syntax.subject_of(token), sentence)
    else:
        speaker, thing = _silent(token, sentence), _asked_for(verb)
    # "which it declined to comment on": the preposition is left over, and no topic.
    is_topic = thing is not None and thing.pos_ != "ADP"
    content = clip(syntax.subtree_span(thing), sentence) if thing and is_topic else None
    content = content or (verb.i, verb.i + 1)
    return Speech(_cue(token, end), token, within(speaker, sentence), content, how)


def _cue(token: Token, end: int) -> tuple[int, int]:
    """Give the bounds of a cue with the words that deny it: "could not immediately be reached"."""
    start = token.i
    while start > token.sent.start and token.doc[start - 1].lower_ in _DENIAL:
        start -= 1
    return (start, end)


def _silent(token: Token, sentence: Tokens) -> Token | None:
    """Give the subject, for a coordinated verb the one that it shares."""
    subject = within(syntax.subject_of(token), sentence)
    if subject is not None:
        return subject
    for before in reversed(sentence.doc[sentence.start : token.i]):
        if before.pos_ in {"PROPN", "PRON", "NOUN"}:
            return before
        if before.pos_ not in {"AUX", "PART", "ADV", "CCONJ", "VERB"}:
            return None
    return None


def _not_found(token: Token, sentence: Tokens) -> Speech | None:
    """Read "could not be reached"; "could not be located" only for a comment."""
    before = {t.lower_ for t in token.doc[max(sentence.start, token.i - 5) : token.i]}
    if not before & _NEGATORS or "be" not in before or token.tag_ not in {"VBN", "VBD"}:
        return None
    if not _is_for_comment(token, sentence) and lemma_of(token) == "locate":
        return None
    subject = within(syntax.subject_of(token), sentence) or _silent(token, sentence)
    here = (token.i, token.i + 1)
    return Speech(_cue(token, token.i + 1), token, subject, here, Silence.NOT_REACHED)


def _no_comment(token: Token, sentence: Tokens) -> Speech | None:
    """Read "had no comment", "no immediate response from X", "was not available for comment"."""
    start = max(sentence.start, token.i - 4)
    before = [t.lower_ for t in token.doc[start : token.i]]
    here = (token.i, token.i + 1)
    if token.lower_ in {"available", "unavailable", "reachable", "unanswered"}:
        return _not_available(token, before, sentence)
    if "no" not in before[-2:]:
        return None
    nearby = token.nbor(1).lower_ if token.i + 1 < sentence.end else ""
    if nearby == "from":
        source = noun_from(sentence, token.i + 2)
        cue = _cue(token, token.i + 1)
        return Speech(cue, token, source, here, Silence.NO_ANSWER) if source else None
    verb = token.head if token.head.pos_ in {"VERB", "AUX"} else None
    if verb is None or lemma_of(verb) not in {"have", "offer", "make", "give", "issue"}:
        return None
    if token.lower_ != "comment":
        return None
    speaker = within(syntax.subject_of(verb), sentence)
    cue = (min(verb.i, token.i), token.i + 1)
    return Speech(cue, token, speaker, here, Silence.DECLINED) if speaker else None


def _not_available(token: Token, before: list[str], sentence: Tokens) -> Speech | None:
    is_denied = bool(_NEGATORS & set(before)) or token.lower_.startswith("un")
    if not is_denied or not (_is_for_comment(token, sentence) or token.lower_ == "unanswered"):
        return None
    subject = within(syntax.subject_of(syntax.verb_of(token)), sentence)
    how = Silence.NOT_REACHED
    if token.lower_ == "unanswered":
        how, subject = Silence.NO_ANSWER, _request_before(token, sentence)
    if subject is None:
        return None
    return Speech(_cue(token, token.i + 1), token, subject, (token.i, token.i + 1), how)


def _is_for_comment(token: Token, sentence: Tokens) -> bool:
    behind = token.doc[token.i + 1 : min(token.i + 7, sentence.end)]
    return any(t.lower_ in {"comment", "comments", "interview", "questions"} for t in behind)


def _request_before(token: Token, sentence: Tokens) -> Token | None:
    """Give whom "calls to X" and "a request to X for comment" went to."""
    for before in sentence.doc[sentence.start : token.i]:
        if before.pos_ == "NOUN" and lemma_of(before) in _REQUESTS:
            for following in sentence.doc[before.i + 1 : min(before.i + 8, token.i)]:
                if following.lower_ in {"to", "with", "at"}:
                    return noun_from(sentence, following.i + 1)
    return None


def _is_denied(token: Token, sentence: Tokens) -> bool:
    if syntax.is_negated(token):
        return True
    before = token.doc[max(sentence.start, token.i - 3) : token.i]
    if token.i > sentence.start and token.nbor(-1).lower_ in {"neither", "n't", "not", "never"}:
        return True
    return any(t.lower_ in _NEGATORS for t in before) and before[-1].pos_ == "ADV"


def _asked_for(verb: Token) -> Token | None:
    behind = (child for child in verb.children if child.i > verb.i)
    return next((child for child in behind if child.dep_ in _CONTENT_RELATIONS), None)
