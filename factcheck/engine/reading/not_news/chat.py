"""Rules for what a chat assistant, or whoever asked it, left around the text that it wrote."""

from __future__ import annotations

import re
from typing import Final

from factcheck.engine.reading.not_news.rule import Family, Rule

__all__ = ["CHAT_RULES"]

_PIECE = (
    r"(?:story|article|post|report|piece|text|passage|version|paragraph|draft|content|headline|"
    r"summary|press release|blog|essay|news)"
)
_REWRITTEN = (
    r"(?:rewritten|rewrite|revised|reworded|rephrased|paraphrased|polished|proofread|refined|"
    r"shortened|condensed|humani[sz]ed|reworked|restructured|edited|expanded|seo-?\w*|"
    r"plagiarism-free|unique|improved)"
)


def _rule(
    id: str,
    description: str,
    pattern: str,
    *,
    keeps_claims: bool = False,
    hints: tuple[str, ...] = (),
) -> Rule:
    return Rule(
        id,
        Family.CHAT,
        description,
        re.compile(pattern),
        max_words=60,
        in_prose=True,
        is_searched=True,
        keeps_claims=keeps_claims,
        hints=hints,
    )


CHAT_RULES: Final = (
    _rule(
        "assistant_opening",
        "The answer of a chat assistant opens the text",
        r"^\W*(?:certainly|sure(?: thing)?|of course|absolutely|great|okay|got it|no problem|"
        r"happy to help|definitely)\W{1,3}(?:here(?:'s| is| are) (?:an?|the|your|some|my|is)\b|"
        r"below (?:is|are)\b|i(?:'d| would) be (?:happy|glad)|i(?:'ll| can| have|'ve) "
        r"(?:help|rewr\w+|write|written|summar\w+|provide|create|draft|revise|rephrase)\b)"
        rf"|^\W*(?:here(?:'s| is)|below is|this is) (?:an?|the|your|my) (?:[\w-]+,? ){{0,4}}?"
        rf"{_REWRITTEN}(?:,? (?:and )?[\w-]+){{0,3}}? {_PIECE}\b.{{0,80}}[:.]?\W*$"
        rf"|^\W*(?:here(?:'s| is)|below is) (?:an?|the|your) (?:[\w-]+ ){{0,3}}?(?:summary|draft|"
        rf"rewrite|paraphrase) (?:of|for|based on) (?:the|your|this) (?:\w+ )?{_PIECE}\b"
        r"[^.]{0,60}:\W*$"
        rf"|^\W*i(?:'ve| have) (?:{_REWRITTEN}|rewritten|rephrased|summari[sz]ed) (?:the|your|this)"
        rf" {_PIECE}\b",
    ),
    _rule(
        "assistant_closing",
        "The answer of a chat assistant closes the text",
        r"^\W*i hope (?:this|that|it) (?:helps|meets your|is helpful|works for you)\b"
        r"|^\W*(?:please )?(?:just )?let me know (?:if|whether|how) (?:you(?:'d| would)? (?:like|"
        r"need|want|prefer|have any)|there(?:'s| is) anything|any (?:changes|adjustments)|i can|"
        r"this works)\b(?!.{0,40}\btips?\b)"
        r"|^\W*feel free to (?:ask|let me know|adjust|modify|customi[sz]e|reach out if you)\b"
        r"|^\W*(?:would you like|do you want|shall i|should i|want) (?:me to|i)\b"
        r"(?=.{0,80}\b(?:version|rewrite|article|text|tone|shorter|longer|summary|adapt|make|add|"
        r"turn|provide|expand)\b)"
        r"|^\W*(?:is there anything else|if you have any (?:other|more|further) questions,? "
        r"(?:feel|just|please|don't))\b.{0,60}"
        r"|^\W*if you(?:'d| would)?(?: like| want| prefer| need| wish)?,? i (?:can|could|would|"
        r"'ll|am happy)(?: also)? (?:help|provide|make|add|write|create|rewrite|adapt|turn|"
        r"shorten|expand|adjust|tailor|include|give|do|prepare|offer|happily|"
        r"suggest|generate|draft|translate|summari[sz]e|format)\b",
    ),
    _rule(
        "language_model_voice",
        "A language model speaks of itself",
        r"\bas an? (?:ai|artificial intelligence|large|language)(?:[ -]\w+){0,2} "
        r"(?:model|assistant|chatbot)\b,? i\b|\bas an ai\b,? i\b"
        r"|^\W*i(?:'m| am) (?:just )?an? (?:ai|artificial intelligence|large language)"
        r"(?:[ -]\w+){0,2} (?:model|assistant|chatbot)\b"
        r"|\bmy (?:knowledge cut-?off|training data|last (?:knowledge|training) update)\b"
        r"|\bas of my (?:last|latest|most recent|current)? ?(?:knowledge|training)?[ -]?(?:update|"
        r"cut-?off|training|data)\b"
        r"|\bi (?:do not|don't|cannot|can't) (?:have (?:access to )?|access )(?:real[- ]time|"
        r"browsing|the internet|current)\b"
        r"|^\W*(?:i'm|i am) (?:sorry|unable)\b.{0,12}\b(?:assist|fulfill|comply|help) (?:with )?"
        r"(?:that|this|the|your) (?:request|task)?"
        r"|^\W*i(?:'m sorry, but i)? (?:cannot|can't|am unable to) (?:fulfill|comply with|complete|"
        r"assist with) (?:this|that|your) request\b",
        hints=("i ", "i'm", "my ", "as an ai"),
    ),
    _rule(
        "prompt_echo",
        "The order that was given to a chat assistant",
        rf"^\W*(?:please )?(?:rewrite|rephrase|paraphrase|reword|summari[sz]e|proofread|translate|"
        rf"shorten|expand) (?:the following|this|the above|the below|my|the) (?:\w+ )?{_PIECE}s?\b"
        r"(?: (?:in|into|to|for|below|above|so|using|as|and|with|without)\b.{0,160})?\W*$"
        rf"|^\W*(?:please )?(?:write|generate|create|compose) (?:me )?an? (?:[\w-]+ ){{0,5}}?"
        rf"(?:article|news story|blog post|press release|summary|headline) (?:about|on|of|based|"
        r"for|in)\b.{0,200}$"
        r"|^\W*(?:act as an?|you are an?) (?:[\w-]+ ){0,4}?(?:assistant|journalist|copywriter|"
        r"editor|seo \w+|writer)\b.{0,200}(?:\.|:|$)(?<!\?)"
        rf"|^\W*(?:{_REWRITTEN}) {_PIECE}\s?:?\W*$",
    ),
    _rule(
        "rewrite_note",
        "A note of a chat assistant on what it changed",
        r"^\W*(?:note\W{1,3})?(?:i(?:'ve| have)|this (?:rewritten |revised |rewrite )?version|the "
        r"(?:rewritten|revised) (?:version|article|text)) (?:\w+ )?(?:changed|kept|maintained?s?|"
        r"preserve[sd]?|retain(?:s|ed)?|reworded|rephrased|avoided|ensured|keeps|aims|"
        r"restructured|simplified)\b.{0,160}\b(?:original|meaning|tone|wording|plagiarism|facts|"
        r"structure|clarity|flow|readability)\b"
        r"|^\W*(?:key |main )?(?:changes|improvements|edits) made\s?:?\W*$",
    ),
    _rule(
        "chat_marks",
        "Marks of a chat tool inside the text",
        r"contentreference\[oaicite|\boai_citation\b|\bturn\d+(?:search|news|view)\d+\b|"
        r"【\d+[^】]{0,40}】|utm_source=(?:chatgpt|openai|perplexity|copilot)|"
        r"^\W*(?:chatgpt|claude|gemini|copilot|you) said:?\W*$|^\W*chatgpt can make mistakes\b|"
        r"^\W*regenerate response\W*$|<\|(?:im_start|im_end|endoftext)\|>",
        keeps_claims=True,
        hints=("oai", "turn", "【", "utm_", "said", "chatgpt", "regenerate", "<|"),
    ),
    _rule(
        "unfilled_placeholder",
        "A placeholder of a template was left unfilled",
        r"\[(?:insert|your|add|enter|reporter'?s? name|source name|company name|person'?s? name|"
        r"full name|city,? (?:state|country)|link to|publication date|quote from)\b[^\]]{0,40}\]"
        r"|\{\{ ?\w+(?:[ .|]\w+){0,3} ?\}\}|\blorem ipsum\b|\[(?:name|date|city|location|title|"
        r"company|organization|your \w+)\](?!\()",
        keeps_claims=True,
        hints=("[", "{{", "lorem"),
    ),
)
