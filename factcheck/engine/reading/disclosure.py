"""Recognise sentences in which a text gives away that a machine wrote it.

News about machines must not be caught: a disclosure speaks of the very text it stands in ("this
story was generated …"), or in the voice of the machine, and never inside quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["DISCLOSURE_RULES", "DisclosureRule", "find_disclosure"]

MACHINE = (
    r"(?:(?:generative |an? |the )?(?:ai|a\.i\.|artificial intelligence|machine learning)\b"
    r"|(?:large )?language models?|llms?\b|chat ?gpt|gpt(?:-?\d\w*)?\b|chatbots?"
    r"|automat(?:ion|ed) (?:tool|software|system|technology)|neural (?:network|machine)|bots?\b"
    r"|machine translation)"
)
PIECE = (
    r"(?:story|article|content|post|report|piece|text|summary|translation|news item|page|"
    r"headline|copy|transcript|newsletter|update|draft|item)"
)
MADE = (
    r"(?:generated|written|produced|created|drafted|composed|compiled|prepared|translated|"
    r"summari[sz]ed|rewritten|assembled|published|authored|edited|made)"
)


@dataclass(frozen=True, slots=True)
class DisclosureRule:
    """How one kind of disclosure is worded; `pattern` is searched in the lower-case sentence."""

    id: str
    description: str
    pattern: re.Pattern[str]


def _rule(id: str, description: str, pattern: str) -> DisclosureRule:
    return DisclosureRule(id, description, re.compile(pattern))


DISCLOSURE_RULES: tuple[DisclosureRule, ...] = (
    _rule(
        "story_generated",
        "The text says that it was generated, by whatever tool",
        rf"^\W*(?:note: |editor'?s note: |disclaimer: )?(?:parts? of )?(?:this|the above) {PIECE} "
        r"(?:was|is|has been|were) (?:\w+ly |partly |partially )?(?:auto-?)?generated "
        r"(?:\w+ )?(?:using|with|by|from|through)\b",
    ),
    _rule(
        "story_made_with_machine",
        "The text says that it was made with the help of a machine",
        rf"^(?:\W*|.{{0,60}}[:.(] ?)(?:parts? of |portions? of |sections? of )?"
        rf"(?:this|the above|our) {PIECE} .{{0,30}}\b{MADE}\b.{{0,80}}"
        rf"\b(?:using|with|by|from|through|of|via)\b.{{0,60}}\b{MACHINE}",
    ),
    _rule(
        "machine_used_here",
        "The text says that a machine was used for it",
        rf"\b{MACHINE}(?: tools?| technology| software| assistance)? (?:was|were|has been) used "
        rf"(?:to|in|for) .{{0,60}}\bthis {PIECE}",
    ),
    _rule(
        "credit_to_machine",
        "A credit line names a machine as the writer",
        rf"^\W*(?:{MADE}|powered) (?:in part )?(?:by|with|using) .{{0,30}}\b{MACHINE}.{{0,60}}$"
        r"|^\W*ai[- ](?:generated|assisted|written)(?: \w+){0,3}\W*$",
    ),
    _rule(
        "assistant_opening",
        "The answer of a chat assistant opens the text",
        r"^\W*(?:(?:certainly|sure(?: thing)?|of course|absolutely|great|okay)\W{1,3})"
        r"(?:here(?:'s| is| are)|below (?:is|are)|i(?:'d| would|'ll| can| have|'ve))\b"
        rf"|^\W*here(?:'s| is) (?:a|an|the|your) (?:\w+ ){{0,4}}?(?:rewritten|revised|rewrite|"
        rf"paraphrase[d]?|summari[sz]ed|reworded|updated version|news article|draft)\b.{{0,60}}"
        rf"(?:{PIECE}|version|rewrite|:)\W*",
    ),
    _rule(
        "assistant_closing",
        "The answer of a chat assistant closes the text",
        r"^\W*(?:i hope (?:this|that) helps\b|let me know if you(?:'d| would)? (?:like|need|want)|"
        r"feel free to (?:ask|let me know)|would you like me to\b|is there anything else i can)",
    ),
    _rule(
        "language_model_voice",
        "A language model speaks of itself",
        r"\bas an? (?:ai|artificial intelligence|large|language)(?: \w+){0,2} "
        r"(?:model|assistant)\b,? i\b|\bas an ai\b,? i\b"
        r"|\bmy (?:knowledge cutoff|training data|last (?:knowledge )?update)\b"
        r"|\bi (?:do not|don't|cannot|can't) (?:have (?:access to )?|access )(?:real[- ]time|"
        r"browsing|the internet)\b",
    ),
    _rule(
        "unfilled_placeholder",
        "A placeholder of a template was left unfilled",
        r"\[(?:insert|your|add|enter|reporter|source|company)\b[^\]]{0,40}\]",
    ),
)

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_CURLY = str.maketrans("\u2018\u2019", "''")


def find_disclosure(sentence: str) -> str | None:
    """Give the id of the rule that the sentence meets, None where it discloses nothing."""
    words = _QUOTED.sub(" ", sentence[:600]).translate(_CURLY).lower().strip()
    for rule in DISCLOSURE_RULES:
        if rule.pattern.search(words):
            return rule.id
    return None
