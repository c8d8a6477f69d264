"""Verbs and event nouns that tell the same thing in news prose, so that rewordings meet.

A family is named by its first word. Words with several common senses are left out: a wrong
family makes two events one, a missing one only misses a match.
"""

from __future__ import annotations

from typing import Final

__all__ = ["family_of"]

_FAMILIES: Final = (
    "visit travel trip tour fly journey voyage",
    "invite invitation",
    "meet meeting summit",
    "promise pledge vow",
    "help assist aid support",
    "kill slay dead death die fatality",
    "injure wound hurt",
    "arrest detain apprehend",
    "buy acquire purchase acquisition takeover",
    "sell sale",
    "resign quit resignation",
    "appoint hire appointment",
    "dismiss sack oust",
    "win beat defeat victory",
    "begin start launch commence",
    "end finish conclude",
    "rise increase grow surge",
    "fall decrease plunge slump",
    "approve pass adopt approval",
    "reject refuse",
    "sign signing",
    "announce unveil announcement",
    "attack assault",
    "accuse allege accusation allegation",
    "criticise criticize slam denounce rebuke",
    "agree agreement",
    "prepare preparation",
    "discuss discussion talk",
    "open opening inaugurate",
    "shut closure",
    "build construct construction",
    "destroy demolish destruction",
    "evacuate evacuation",
    "elect election",
    "ban prohibit",
    "delay postpone",
    "cancel scrap cancellation",
    "plan planning",
    "deploy deployment",
    "supply supplier",
    "cooperate cooperation",
)

_BY_WORD: Final = {word: family.split()[0] for family in _FAMILIES for word in family.split()}


def family_of(lemma: str) -> str:
    """Give the family that a lemma belongs to, or the lemma itself."""
    return _BY_WORD.get(lemma, lemma)
