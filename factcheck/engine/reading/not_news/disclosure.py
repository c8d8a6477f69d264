"""Rules for sentences in which a text gives away that a machine made it.

News about machines must not be caught: a disclosure speaks of the very text it stands in ("this
story was generated …") and names a machine as its maker, not a firm or an expert of that trade.
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.engine.reading.not_news.rule import Family, Rule

__all__ = ["DISCLOSURE_RULES"]

# Whoever works on machines or with them is none: "by an AI expert", "by the AI Safety Institute".
_NOT_PEOPLE = (
    r"(?![- ](?:\w+[- ]){0,2}?(?:experts?|researchers?|reporters?|editors?|correspondents?|"
    r"startups?|start-ups?|compan(?:y|ies)|firms?|labs?|laborator(?:y|ies)|institutes?|scientists?|"
    r"ethicists?|engineers?|developers?|specialists?|analysts?|chiefs?|columnists?|councils?|"
    r"teams?|groups?|office|task force|committee|summit|conference|giant|maker|executives?|"
    r"founders?|professors?|professionals|advis[eo]rs?|advocates?|activists?|now|index|act|"
    r"policy|safety|research|ethics|regulation|governance|industry|news|weekly|desk)\b)"
)
_KIND = (
    r"(?:(?:generative|an?|the|our|its|this) )?(?:(?!about|on|of|covers?|against)\w+ )?"
    r"(?:ai|a\.i\.|artificial intelligence|"
    r"generative ai|machine[- ]learning|(?:large )?language models?|llms?|chat ?gpt|"
    r"gpt(?:-?\d\w*)?|chatbots?|robots?|bots?|algorithms?|"
    r"automat(?:ion|ed) (?:\w+ )?(?:tools?|software|systems?|technology|process)|automation|"
    r"computer program|neural (?:network|machine)|machine translation|"
    r"google translate|google gemini|deepl|microsoft copilot|github copilot|midjourney|dall-?e|"
    r"stable diffusion)"
)
# A tool by the shape of its name: WordGPT, Quill AI, ProseBot, NewsLM, Scribe Copilot, quill.ai.
_SHAPE = (
    r"(?-i:\b(?:[A-Z][\w-]*(?:GPT|AI|LM|Bot|LLM)|(?:[A-Z][\w-]* ){1,2}(?:AI|GPT|LLM|Copilot|Bot|"
    r"Assistant)|GPT-?\d[\w.]*|[a-z]\w+\.ai)\b)"
)
_MACHINE = rf"(?:\b{_KIND}\b{_NOT_PEOPLE}|{_SHAPE}{_NOT_PEOPLE})"
_PIECE = (
    r"(?:story|stories|article|content|post|report|piece|text|summary|summaries|translation|"
    r"news item|page|headlines?|copy|transcript|transcription|newsletter|update|draft|item|"
    r"coverage|"
    r"caption|bulletin|recap|preview|image|images|picture|illustration|photo|graphic|video|audio)"
)
_MADE = (
    r"(?:generated|written|produced|created|drafted|composed|compiled|prepared|translated|"
    r"summari[sz]ed|rewritten|assembled|authored|made|transcribed|written and edited|enhanced|"
    r"researched|proofread|machine[- ]translated|adapted|developed|edited|partially written)"
)
# What lies between "made with" and the machine; a new thought in between is about something else.
_GAP = (
    r"(?:(?!\b(?:who|whose|which|that|about|covers?|covering|against|explaining|into|how|why|"
    r"investigat\w+|regulat\w+|employee|study|data from|research on)\b)[^.;]){0,60}?"
)
_SELF = rf"(?:this|the above|the following|our|today's) (?:\w+ )?{_PIECE}\b"
_LEAD = (
    r"^(?:\W*|.{0,60}[:.(\]] ?)"
    r"(?:(?:parts?|portions?|sections?|elements?|a first draft|some) of )?"
)


def _rule(
    id: str, description: str, pattern: str, version: int = 1, hints: tuple[str, ...] = ()
) -> Rule:
    compiled = re.compile(pattern, re.IGNORECASE)
    return Rule(
        id,
        Family.DISCLOSURE,
        description,
        compiled,
        version,
        max_words=100,
        in_prose=True,
        is_searched=True,
        is_cased=True,
        hints=hints,
    )


DISCLOSURE_RULES: Final = (
    _rule(
        "story_generated",
        "The text says that it was generated, by whatever tool",
        rf"{_LEAD}(?:this|the above) (?:\w+ )?(?:story|article|content|post|piece|text|news item|"
        r"headline|summary|newsletter|recap|item) "
        r"(?:was|is|has been|were|may have been) (?:\w+ly |partly |in part )?(?:auto-?)?generated\b"
        r"(?:$|[.!)]| (?:\w+ )?(?:using|with|by|from|through)\b(?! (?:the|our|its|my|his|her) "
        r"(?!use|help|assistance)))",
        version=2,
    ),
    _rule(
        "story_made_with_machine",
        "The text says that it was made with the help of a machine",
        rf"{_LEAD}{_SELF}[^.;]{{0,40}}?\b{_MADE}\b{_GAP}"
        rf"\b(?:using|with|by|through|of|via|from)\b{_GAP}{_MACHINE}",
        version=2,
    ),
    _rule(
        "machine_used_here",
        "The text says that a machine was used for it",
        rf"{_MACHINE}(?: tools?| technology| software| assistance)? (?:was|were|has been|have been|"
        rf"helped|assisted)(?: (?:used|employed|involved|us|our \w+))?(?: \w+ly)? "
        rf"(?:to|in|for|with) .{{0,60}}\b(?:this|our) {_PIECE}\b"
        rf"|^\W*(?:we|i|our (?:newsroom|editors|team|staff)|the (?:author|editors)) (?:have |has )?"
        rf"(?:used|use|employed) {_GAP}{_MACHINE}.{{0,60}}\b(?:this|the above) {_PIECE}\b",
        version=2,
        hints=("used", "employed", "helped", "assisted", " use "),
    ),
    _rule(
        "credit_to_machine",
        "A credit line names a machine as the writer",
        rf"^\W*(?:(?:{_PIECE}) )?(?:{_MADE}|powered|words?|text|story|article) (?:in part |and "
        rf"\w+ )?(?:by|with|using|via)\b:? {_GAP}{_MACHINE}[^.]{{0,60}}\.?\W*$"
        rf"|^\W*ai[- ](?:generated|assisted|written|translated|created)"
        rf"(?: (?:by|with|and|human|{_PIECE}|edited|reviewed)){{0,4}}\W*$"
        rf"|^\W*(?:{_PIECE}) (?:(?:was|is) )?(?:\w+ly )?(?:ai|machine)[- ](?:generated|translated|"
        r"written)\W*$",
        version=2,
    ),
    _rule(
        "says_ai_generated",
        "The text calls itself machine-made",
        rf"{_LEAD}{_SELF} (?:is|was|are|were|has been|contains?|includes?|may contain|may include) "
        r"(?:\w+ly |in part |an? )?(?:ai|a\.i\.|machine|computer|robot|algorithm)[- ](?:generated|"
        r"assisted|written|translated|produced|created|authored)\b",
    ),
    _rule(
        "reviewed_by_people",
        "The text says that people looked over what a machine wrote",
        rf"{_MACHINE}.{{0,80}}\b(?:reviewed|edited|checked|fact-checked|verified) by (?:an?|our|"
        r"the|human) (?:\w+ ){0,2}(?:editors?|humans?|journalists?|team|staff)\b"
        r"(?! at| of| from).{0,80}\bbefore publi\w+"
        rf"|^\W*(?:{_MADE}|{_SELF}[^.]{{0,30}}{_MADE}) (?:by|with|using) {_MACHINE}"
        r"[^.]{0,40}\b(?:edited|reviewed|checked|verified) by\b",
        hints=("edited by", "reviewed by", "checked by", "verified by"),
    ),
)
