"""Find where words were said or written: "in a statement", "on X", "at a news conference"."""

from __future__ import annotations

import re

from factcheck.engine.document import Span

__all__ = ["medium_near"]

_PLATFORM = (
    r"(?:X|Twitter|Facebook|Instagram|Telegram|Truth Social|Threads|Bluesky|Mastodon|"
    r"LinkedIn|TikTok|YouTube|Weibo|WeChat|WhatsApp|Reddit|Snapchat|VK|Gab|"
    r"Parler|Medium|Substack|social media)"
)
_WRITTEN = (
    r"(?:statement|tweets?|posts?|letter|e-?mail|press release|release|report|memo|memoir|book|"
    r"op-ed|blog ?post|blog|message|article|essay|column|affidavit|lawsuit|complaint|filing|video|"
    r"audio|recording|note|newsletter|editorial|text message|petition|indictment|paper|study)"
)
_SPOKEN = (
    r"(?:interview|speech|address|testimony|telephone call|phone call|call|conversation|broadcast|"
    r"remarks|briefing|podcast|appearance|sermon|debate|hearing)"
)
_EVENT = (
    r"(?:(?:news|press) (?:conference|briefing)|rally|briefing|hearing|debate|meeting|event|forum|"
    r"summit|presser|town hall|fundraiser)"
)
_MEDIUM = re.compile(
    rf"\b(?:[Oo]n (?:the (?:social (?:media )?)?(?:platform|network|site) )?"
    rf"(?:his |her |their |its )?(?:official )?{_PLATFORM}(?! ?[A-Z])\b"
    rf"|(?:[Ii]n|[Dd]uring) (?:an?|his|her|their|its|the|one|another|a series of) "
    rf"(?:[\w'’-]+ ){{0,3}}?(?:{_WRITTEN}|{_SPOKEN})\b(?! (?:of|who)\b)"
    rf"(?: (?:posted )?(?:on|to|via) {_PLATFORM}\b)?"
    rf"|(?:[Ii]n|[Dd]uring) (?:(?:prepared|written|televised|public|recent|sworn) )?"
    rf"(?:remarks|testimony|tweets|posts|interviews|emails|comments)\b"
    rf"|(?:[Aa]t|[Dd]uring) (?:an?|his|her|their|its|the) (?:[\w'’-]+ ){{0,3}}?{_EVENT}\b"
    rf"|by (?:e-?mail|text message|telephone|phone))"
)
REACH = 90  # characters behind the cue


def medium_near(text: str, cue: Span, start: int, end: int) -> Span | None:
    """Give the medium behind the cue, or at the head of its sentence from `start` to `end`."""
    found = _MEDIUM.search(text, cue.end, min(end, cue.end + REACH))
    if found is None:
        found = _MEDIUM.match(text, start, min(cue.start, start + REACH))
    elif any(mark in text[cue.end : found.start()] for mark in '“”"«:;'):
        return None
    return Span.of(text, *found.span()) if found else None
