"""Find the acts of saying in a sentence: the cue, who speaks, and which words are the content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.content_before import first_comma
from factcheck.engine.reading.quotations.contents import content_of
from factcheck.engine.reading.quotations.cues import BELIEF_VERBS, FINDING_VERBS, SPEECH_VERBS
from factcheck.engine.reading.quotations.refusals import SILENT_NOUNS, read_silence
from factcheck.engine.reading.quotations.speakers import noun_from, speaker_of
from factcheck.engine.reading.quotations.speech_act import Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

__all__ = ["find_speech", "may_be_cues"]

# These do not tell a reader who speaks: the writer, the reader, or a thing just mentioned.
_NO_SPEAKER = frozenset("i you that this which what there these those one".split())
_OTHER_CUES = SILENT_NOUNS | {"according", "per"}
# "It said": the body named before; "it shows" and "it is thought" name nobody.
_IT_MAY = frozenset(
    "say add report announce warn note claim write state tell stress insist".split()
)
_THOUGHTS = BELIEF_VERBS | FINDING_VERBS
_SPEAKING = SPEECH_VERBS | _THOUGHTS
_ASKS = frozenset("asked asking asks insisted insisting requested agreed urged".split())
_NAMED = frozenset("named identified anonymity anonymous anonymously unnamed".split())
_BE = frozenset("was were been being be is are am get got gets getting 's 're".split())


def may_be_cues(doc: Doc) -> list[int]:
    """Give the indexes of all verbs and of the few other words that may be cues, in order.

    They are told apart by number: making an object of every token is what costs time.
    """
    strings = doc.vocab.strings
    kinds = {strings["VERB"], strings["AUX"]}
    tags = {strings["VBD"], strings["VBZ"]}
    words = {strings[word] for word in _OTHER_CUES}
    rows = doc.to_array(["POS", "TAG", "LOWER"]).tolist()
    return [
        index
        for index, (kind, tag, word) in enumerate(rows)
        if kind in kinds or tag in tags or word in words
    ]


def find_speech(sentence: Tokens, quoted: set[int], cues: Sequence[int]) -> Iterator[Speech]:
    """Give the acts of saying in a sentence.

    `quoted` are the tokens inside quotation marks, `cues` what `may_be_cues` gave for the doc.
    """
    done = -1
    for index in cues[bisect_left(cues, sentence.start) : bisect_left(cues, sentence.end)]:
        if index <= done or index in quoted:
            continue
        speech = _read(sentence.doc[index], sentence, quoted)
        if speech is not None:
            if speech.silence is not None:
                done = max(speech.cue[1] - 1, index)  # "to confirm or deny" is one act
            yield speech


def _read(token: Token, sentence: Tokens, quoted: set[int]) -> Speech | None:
    if token.lower_ in {"according", "per"}:
        return _according_to(token, sentence)
    is_verb = token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBD", "VBZ"}
    if not is_verb and token.lower_ not in SILENT_NOUNS:
        return None
    lemma = lemma_of(token)
    silence = read_silence(token, lemma, sentence)
    if silence is not None:
        return silence
    if not is_verb or lemma not in _SPEAKING:
        return None
    return _said(token, sentence, lemma, quoted)


def _according_to(token: Token, sentence: Tokens) -> Speech | None:
    """Read "according to X" and "as per X": all the rest of the sentence is the content."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return None
    start = token.i - 1 if token.lower_ == "per" else token.i
    first = start + 2
    cue = sentence.doc[max(start, sentence.start) : first].text.lower()
    speaker = noun_from(sentence, first)
    if cue not in {"as per", "according to"} or speaker is None:
        return None
    end = max(syntax.subtree_span(speaker).end, speaker.i + 1)
    behind = _after_source(min(end, sentence.end), speaker, sentence)
    if start <= sentence.start + 1 or _is_inserted(start, sentence):
        content = (behind, sentence.end)
    elif _goes_on(start, behind, sentence):
        content = (sentence.start, sentence.end)
    else:
        content = (sentence.start, start)
    return Speech((start, first), token, speaker, content)


def _is_inserted(start: int, sentence: Tokens) -> bool:
    """Say whether "according to X" opens a clause of its own: "said that, according to X, …"."""
    before = [t.lower_ for t in sentence.doc[max(sentence.start, start - 2) : start]]
    return len(before) == 2 and before[0] in {"that", "and", "but", "while"} and before[1] == ","


def _goes_on(start: int, behind: int, sentence: Tokens) -> bool:
    """Say whether "according to X" interrupts one clause: "The raid, according to X, failed"."""
    doc = sentence.doc
    if behind + 1 >= sentence.end or doc[behind].text != "," or doc[start - 1].text != ",":
        return False
    return doc[behind + 1].tag_ in {"VBD", "VBZ", "VBP", "MD"} and not any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in doc[sentence.start : start]
    )


def _after_source(end: int, speaker: Token, sentence: Tokens) -> int:
    """Give where "according to X, which cites Y, …" turns from the source to what it tells."""
    comma = first_comma(sentence, speaker.i)
    follows = sentence.doc[comma + 1] if comma + 1 < sentence.end else None
    if follows is not None and (follows.tag_ in {"WDT", "WP"} or follows.tag_ == "VBG"):
        comma = first_comma(sentence, comma + 1)
        return comma if comma < sentence.end else min(end, sentence.end)
    return min(end, comma)


def _said(token: Token, sentence: Tokens, lemma: str, quoted: set[int]) -> Speech | None:
    if token.lower_ == "asked" and (
        token.i == sentence.start or token.nbor(-1).lower_ in {"when", "if", "once", ","}
    ):
        return None  # "Asked whether it will rain, X said": the question is no statement
    passive = _is_passive(token)
    speaker = _by_whom(token) if passive else speaker_of(token, sentence, quoted)
    if lemma == "say" and _is_quoted_as(token):
        speaker, passive = _quoted_speaker(token, sentence) or speaker, False
    content = content_of(token, sentence, speaker, passive=passive)
    if speaker is not None and speaker.lower_ in _NO_SPEAKER:
        return None
    if speaker is not None and speaker.lower_ == "it" and (lemma not in _IT_MAY or passive):
        return None
    if lemma in _THOUGHTS and (content is None or speaker is None):
        return None
    if speaker is None and (content is None or passive):
        return None
    if _keeps_name_back(token, sentence):
        return None
    if lemma in FINDING_VERBS and not _is_clause(content, sentence):
        return None
    return Speech((token.i, token.i + 1), token, speaker, content)


def _keeps_name_back(token: Token, sentence: Tokens) -> bool:
    """Say whether a verb only asks for anonymity: "asked not to be named"."""
    following = sentence.doc[token.i + 1 : min(token.i + 7, sentence.end)]
    return token.lower_ in _ASKS and any(t.lower_ in _NAMED for t in following)


def _is_clause(content: tuple[int, int] | None, sentence: Tokens) -> bool:
    tokens = sentence.doc[slice(*content)] if content else ()
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in tokens)


def _is_passive(token: Token) -> bool:
    """Say whether the subject is what is said: a form of "be" before the verb, or "by" behind."""
    if token.tag_ not in {"VBN", "VBD"}:
        return syntax.is_passive(token) and token.tag_ not in {"VBZ", "VBP", "VBG", "VB"}
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "by":
        return True
    if token.tag_ == "VBD" or not syntax.is_passive(token):
        return False
    before = token.doc[max(token.sent.start, token.i - 4) : token.i]
    is_participle = token.dep_ == "acl" and not any(t.lower_ == "have" for t in before)
    return is_participle or any(t.lower_ in _BE for t in before)


def _by_whom(token: Token) -> Token | None:
    agent = syntax.agent_of(token)
    if agent is not None:
        return agent
    return next((noun for word, noun in syntax.obliques_of(token) if word == "by"), None)


def _is_quoted_as(token: Token) -> bool:
    """Say whether a verb is the "saying" of "quoted X as saying" and "was quoted as saying"."""
    return token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).lower_ == "as"


def _quoted_speaker(token: Token, sentence: Tokens) -> Token | None:
    """Give whom somebody quotes as saying something: the object, or the subject of a passive."""
    for index in range(token.i - 2, max(sentence.start, token.i - 14) - 1, -1):
        verb = sentence.doc[index]
        if verb.lower_ in {"quoted", "quotes", "quoting", "cited", "cites", "citing"}:
            if index == token.i - 2 or verb.nbor(1).lower_ == "by":
                return syntax.subject_of(verb) or _noun_before(verb, sentence)
            return syntax.object_of(verb) or noun_from(sentence, index + 1)
    return None


def _noun_before(verb: Token, sentence: Tokens) -> Token | None:
    before = sentence.doc[sentence.start : verb.i]
    return next((t for t in reversed(before) if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
