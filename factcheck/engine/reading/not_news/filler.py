"""Rules for sentences that assert nothing: the phrases with which a text gets to its end.

A filler sentence is still read as prose, so that nothing it does say is lost. Where a sentence
holds a name or a figure behind its first words it is left alone: it may well say something.
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.engine.reading.not_news.rule import Family, Rule

__all__ = ["FILLER_RULES"]

# No name and no figure: "I" and the first word may have a capital.
_EMPTY = r"(?!.{2,}(?:[A-Z](?![A-Z]?\b)|[A-Z]{2}|\d)|.{0,1}\d)"
_TAIL = r"[^.?!;:—“”\"]{0,160}[.…!]?\W*"
_EVENT = (
    r"(?:development|incident|event|move|decision|case|episode|situation|visit|announcement|"
    r"initiative|step|agreement|deal|change|trend|story|partnership|collaboration|effort|tragedy|"
    r"crisis|discovery|study|report|approach|shift|outcome|result|breakthrough|achievement|"
    r"meeting|summit|trip|attack|finding)s?"
)
_THIS = rf"(?:this|that|these|such an?|the)(?: [\w-]+){{0,2}}? {_EVENT}|this|it"


def _rule(id: str, description: str, pattern: str, max_words: int = 32) -> Rule:
    return Rule(
        id,
        Family.FILLER,
        description,
        re.compile(rf"{_EMPTY}(?i:\W*(?:(?:and|but|still|yet|for now|ultimately|however|as such|"
                   rf"overall|nevertheless|nonetheless|thus|therefore),? )?(?:{pattern}))"),
        max_words=max_words,
        in_prose=True,
        is_cased=True,
        keeps_claims=True,
    )  # fmt: skip


FILLER_RULES: Final = (
    _rule(
        "time_will_tell",
        "“Only time will tell”",
        rf"(?:[^.?!;“”\"]{{0,120}}, )?(?:only )?(?:time|the future|history) (?:will|can)(?: only)? "
        rf"tell(?: (?:if|whether|how|what|who)\b{_TAIL}|\W*)"
        rf"|(?:how|whether|what)\b[^.?!;]{{0,120}}, only time will tell\W*",
    ),
    _rule(
        "remains_to_be_seen",
        "“It remains to be seen”, of nothing in particular",
        rf"(?:it|what happens next|the outcome|how [^.?!;]{{0,80}}|whether [^.?!;]{{0,80}}|what "
        rf"[^.?!;]{{0,60}}) (?:still )?remains? to be seen\b{_TAIL}"
        rf"|it is (?:still )?(?:unclear|too early to (?:say|tell)) (?:how|what|whether) (?:this|"
        rf"the situation|things|events|it) (?:will|would|might) (?:unfold|develop|evolve|end|"
        rf"play out)\b{_TAIL}",
    ),
    _rule(
        "situation_evolves",
        "“As the situation continues to evolve”",
        rf"as (?:the|this|these|that)(?: [\w-]+){{0,2}} (?:continues? to )?(?:evolves?|unfolds?|"
        rf"develops?|progress(?:es)?|moves? forward),{_TAIL}"
        rf"|the (?:situation|story|investigation) (?:continues to (?:evolve|unfold|develop)|"
        rf"remains (?:fluid|dynamic))\b{_TAIL}",
        40,
    ),
    _rule(
        "highlights_importance",
        "“This highlights the importance of …”",
        rf"(?:{_THIS}) (?:also |further |once again |clearly )?(?:highlights?|underscores?|"
        rf"underlines?|emphasi[sz]es?|demonstrates?|illustrates?|reflects?|showcases?|reminds us "
        rf"of|serves? as a (?:\w+ )?reminder of|serves? to (?:highlight|underscore|remind)) (?:the|"
        rf"how|just how|its|a)(?: [\w-]+){{0,2}} (?:importance|need|significance|complexit(?:y|ies)"
        rf"|challenges?|commitment|value|urgency|impact|role|power|dynamics?|tensions?|important|"
        rf"crucial|vital|complex|dedication|resilience|potential|nature|interplay)\b{_TAIL}",
        40,
    ),
    _rule(
        "marks_milestone",
        "“This marks a significant milestone”",
        rf"(?:{_THIS}) (?:also )?(?:marks?|represents?|signals?|is|was) (?:yet )?(?:a|an|another) "
        rf"(?:truly )?(?:significant|major|important|pivotal|key|crucial|critical|historic|notable|"
        rf"defining|new) (?:milestone|step(?: forward)?|moment|shift|turning point|development|"
        rf"chapter|leap|achievement|era)\b{_TAIL}",
        36,
    ),
    _rule(
        "closing_formula",
        "“In conclusion”, as a school essay ends",
        rf"(?:in conclusion|to conclude|in summary|to sum up|to summari[sz]e|all in all|"
        rf"in closing|in essence),{_TAIL}",
        50,
    ),
    _rule(
        "opening_formula",
        "“In today's fast-paced world”",
        rf"in (?:today's|an|a|our|the|this)(?: [\w-]+){{0,2}}? (?:fast-paced|ever-(?:changing|"
        rf"evolving|shifting)|rapidly (?:changing|evolving)|increasingly (?:\w+)|interconnected|"
        rf"digital|dynamic|modern)(?:,? [\w-]+){{0,2}} (?:world|landscape|era|age|society|"
        rf"environment|times)(?: of [\w ]{{2,30}})?,{_TAIL}",
        40,
    ),
    _rule(
        "eyes_of_the_world",
        "“The world will be watching closely”",
        rf"(?:all eyes (?:are|will be)(?: now)? on (?:what|how|the (?:future|outcome|next))"
        rf"\b{_TAIL}"
        rf"|(?:the )?(?:world|international community|global community|public|observers|analysts|"
        rf"experts|stakeholders|many|everyone)(?: around the world)? (?:will be|is|are|will "
        rf"continue to|continues? to be)(?: now)? (?:closely |keenly |eagerly )?(?:watch(?:ing)?|"
        rf"monitor(?:ing)?|observ(?:e|ing)|await(?:ing)?|follow(?:ing)?)(?: closely| eagerly| with "
        rf"(?:great |keen )?(?:interest|anticipation))?(?: (?:how|what|the (?:situation|outcome|"
        rf"developments?|next)|to see|these|this|as)\b{_TAIL}|\W*))",
        36,
    ),
)
