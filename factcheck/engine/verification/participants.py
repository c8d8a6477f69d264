"""Who takes part in an event, and where it happens, with what the parser may have missed.

Arguments come first and are sure. A place that stands in the clause without being an argument
("to A on Monday and B the day after") is kept as an unsure target: it may join two tellings of
one event, and it never parts them.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.document import (
    Argument,
    Mention,
    Predication,
    Relation,
    Sentence,
    Span,
)
from factcheck.engine.verification.names import is_name, relate_names

__all__ = ["Participant", "participants_of"]

# Where something happens or who it is done to.
_TARGETS = frozenset({"whom", "to", "with", "in", "into", "at", "against", "for", "of"})
_PLACES = frozenset({"PLACE", "FACILITY"})
_OBJECTS = frozenset({"whom", "with", "against"})
_LEADING_TO_PLACES = frozenset({"to", "in", "into", "at"})
_DOERS = frozenset({"PERSON", "ORG"})
# What may stand between a doer and the event noun: "has extended a first".
_BETWEEN = frozenset({"VERB", "AUX", "DET", "ADJ", "ADV", "PART"})
_REACH = 5


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant: who did it, whom it was done to or with, in which place, or in another part.

    `name` is a name, or the lemma of what goes unnamed.
    """

    part: str
    name: str
    span: Span
    is_sure: bool = True
    is_named: bool = True


def participants_of(predication: Predication, sentence: Sentence) -> tuple[Participant, ...]:
    """Give the participants of an event, unsure places last."""
    sure = [
        _participant(argument, sentence)
        for argument in predication.arguments
        if not any(argument.span.overlaps(timex.span) for timex in sentence.timexes)
    ]
    inner = [
        other.clause
        for other in sentence.predications
        if other.trigger != predication.trigger and predication.clause.contains(other.clause)
    ]
    unsure = [
        Participant("place", mention.name, mention.span, is_sure=False)
        for mention in sentence.mentions
        if mention.label in _PLACES
        and predication.clause.contains(mention.span)
        and mention.span.start > predication.trigger.start
        and not any(clause.contains(mention.span) for clause in inner)
        and not any(known.name == mention.name for known in sure)
    ]
    if not any(known.part == "who" and known.is_named for known in sure):
        unsure += _doer(predication, sentence)
    return (*sure, *unsure)


def _doer(predication: Predication, sentence: Sentence) -> list[Participant]:
    """Find who "extended an invitation": the name in front of the one verb that carries it."""
    between: list[str] = []
    for word in reversed([w for w in sentence.words if w.end <= predication.trigger.start]):
        mention = next((m for m in sentence.mentions if m.span.end == word.end), None)
        if mention is not None:
            carried = between.count("VERB") == 1 and mention.label in _DOERS
            return [Participant("who", mention.name, mention.span, is_sure=False)] * carried
        if word.pos not in _BETWEEN or len(between) > _REACH:
            return []
        between.append(word.pos)
    return []


def _participant(argument: Argument, sentence: Sentence) -> Participant:
    name = _name_of(argument, sentence)
    label = next((m.label for m in sentence.mentions if name and m.name == name), "")
    part = _part(argument.role, label)
    return Participant(part, name or argument.name, argument.span, is_named=bool(name))


def _part(role: str, label: str) -> str:
    """Tell people from places by what they are: "to" leads to both."""
    if role not in _TARGETS:
        return role
    if role in _OBJECTS:
        return "whom"
    is_place = label in _PLACES if label else role in _LEADING_TO_PLACES
    return "place" if is_place else "whom"


def _name_of(argument: Argument, sentence: Sentence) -> str:
    """Give the argument's name, or that of the name right behind it ("the leader Ada Holm").

    The story's name for it counts: that is what the mention carries.
    """
    inside = [m for m in sentence.mentions if m.span.overlaps(argument.span)]
    if is_name(argument.name):
        return next((m.name for m in inside if _is_one(m.name, argument.name)), argument.name)
    described = next((m.name for m in inside if _describes(m, argument)), "")
    if described:
        return described
    if _is_capitalised(argument.span.text):
        return argument.span.text
    behind = argument.span.end - sentence.span.start
    gap = sentence.span.text[behind:]
    start = argument.span.end + len(gap) - len(gap.lstrip(" ,"))
    following = next((m for m in sentence.mentions if m.span.start == start), None)
    return following.name if following and _is_apposition(following, argument) else ""


def _is_one(ours: str, theirs: str) -> bool:
    return relate_names(ours, theirs) in (Relation.SAME, Relation.COMPATIBLE)


def _describes(mention: Mention, argument: Argument) -> bool:
    """Say whether the argument is a description that stands for somebody: "the Kenyan leader"."""
    ends_alike = mention.span.end == argument.span.end
    return mention.is_description and ends_alike and mention.label in _DOERS


def _is_capitalised(words: str) -> bool:
    """A name that the reader knows nothing of still has its capitals."""
    parts = words.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_apposition(mention: Mention, argument: Argument) -> bool:
    return mention.label in ("PERSON", "ORG") and mention.span.start - argument.span.end == 1
