"""The name behind a party that a text describes: "the ambassador to A, Ada Holm, told the daily B".

Where the reader kept only the description, the name stands between it and the verb of saying, or
right behind it.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.engine.document import (
    Attribution,
    Mention,
    Party,
    PartyKind,
    Relation,
    Sentence,
)
from factcheck.engine.verification.names import is_name, relate_names

__all__ = ["name_recipient", "name_speaker"]


def name_speaker(attribution: Attribution, sentence: Sentence) -> Party | None:
    """Give the speaker, by the name of the person that the description leads up to."""
    speaker, cue = attribution.speaker, attribution.cue
    if speaker is None or cue is None or _is_named(speaker, sentence):
        return _by_the_storys_name(speaker, sentence)
    people = [
        mention
        for mention in sentence.mentions
        if mention.label == "PERSON" and speaker.span.start <= mention.span.start < cue.start
    ]
    return _renamed(speaker, people[-1], PartyKind.PERSON) if people else speaker


def name_recipient(attribution: Attribution, sentence: Sentence) -> Party | None:
    """Give who was told, by the name right behind the description."""
    recipient = attribution.recipient
    if recipient is None or _is_named(recipient, sentence):
        return _by_the_storys_name(recipient, sentence)
    behind = [m for m in sentence.mentions if m.span.start == recipient.span.end + 1]
    return _renamed(recipient, behind[0], recipient.kind) if behind else recipient


def _is_named(party: Party, sentence: Sentence) -> bool:
    """A party goes by a name when a mention of the sentence carries that name."""
    known = any(_stands_for(mention, party) for mention in sentence.mentions)
    return known or (is_name(party.name) and not sentence.mentions)


def _by_the_storys_name(party: Party | None, sentence: Sentence) -> Party | None:
    """Name a party as all articles of the story do, which is what the mention carries."""
    if party is None:
        return None
    named = next((m for m in sentence.mentions if _stands_for(m, party)), None)
    return replace(party, name=named.name) if named else party


def _stands_for(mention: Mention, party: Party) -> bool:
    if not party.span.overlaps(mention.span):
        return False
    return relate_names(mention.name, party.name) in (Relation.SAME, Relation.COMPATIBLE)


def _renamed(party: Party, mention: Mention, kind: PartyKind) -> Party:
    return replace(party, span=mention.span, name=mention.name, kind=kind)
