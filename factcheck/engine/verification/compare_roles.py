"""Compare who took part in one event, and where it happened.

Two reports rarely tell one event with the same verb and another name: far more often they tell two
events. Only in a sentence that was rewritten from another one is the other name a difference.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.engine.document import Comparison, Mention, ReasonType, Relation, Sentence
from factcheck.engine.verification.alignment import EventPair
from factcheck.engine.verification.events import Event, shared_participants
from factcheck.engine.verification.finding import Finding, Teller, spell_out
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import name_in, relate_names
from factcheck.engine.verification.participants import Participant

__all__ = ["compare_roles", "find_exchanged_names"]

_COMPARED = ("who", "whom", "place")
_PLACES = frozenset({"PLACE", "FACILITY"})


def compare_roles(pair: EventPair, teller: Teller) -> list[Finding]:
    """Tell which participants the two sides name alike."""
    return [
        _finding(ours, theirs, pair.ours, pair.theirs, teller)
        for ours, theirs in shared_participants(pair.ours, pair.theirs)
        if ours.is_named and ours.part in _COMPARED and ours.part == theirs.part
    ]


def find_exchanged_names(
    ours: Event, index: ArticleIndex, aligned: Iterable[int], teller: Teller
) -> list[Finding]:
    """Find a name that stands where the source of the sentence has another one.

    The rest of the event has to agree, the source must not know our name at all, and our sentence
    must not know theirs.
    """
    found = []
    for number in aligned:
        for theirs in index.events.get(number, ()):
            if theirs.lemma != ours.lemma or not shared_participants(ours, theirs):
                continue
            for part in _COMPARED:
                left, right = _only(ours, part), _only(theirs, part)
                if left and right and _is_exchanged(left, right, ours, theirs, index):
                    found.append(_finding(left, right, ours, theirs, teller))
    return found


def _only(event: Event, part: str) -> Participant | None:
    """Give the one name in a part, where there is surely one."""
    inside = [p for p in event.participants if p.part == part and p.is_sure and p.is_named]
    return inside[0] if len(inside) == 1 else None


def _is_exchanged(
    left: Participant, right: Participant, ours: Event, theirs: Event, index: ArticleIndex
) -> bool:
    ours_named, theirs_named = (_mention(p, e.sentence) for p, e in ((left, ours), (right, theirs)))
    if ours_named is None or theirs_named is None or ours_named.label != theirs_named.label:
        return False
    known_here = [mention.name for mention in ours.sentence.mentions]
    return not name_in(left.name, index.names) and not name_in(right.name, known_here)


def _mention(participant: Participant, sentence: Sentence) -> Mention | None:
    """Give the mention behind a participant; a description stands for too many names."""
    return next(
        (
            mention
            for mention in sentence.mentions
            if participant.span.overlaps(mention.span)
            and mention.name == participant.name
            and not mention.is_description
        ),
        None,
    )


def _finding(
    left: Participant, right: Participant, ours: Event, theirs: Event, teller: Teller
) -> Finding:
    relation = relate_names(left.name, right.name)
    mention = _mention(left, ours.sentence)
    is_place = mention is not None and mention.label in _PLACES
    comparison = Comparison(
        ReasonType.PLACE if is_place else ReasonType.NAME,
        relation,
        mention.span if mention else left.span,
        right.span,
        left.name,
        right.name,
        spell_out(left.name, teller, right.name) if relation is Relation.DIFFERS else "",
    )
    return Finding(teller.id, theirs.sentence.index, comparison)
