"""Rules of site chrome: the furniture of a page, by its words. Credits and offers are beside it."""

from __future__ import annotations

import re
from typing import Final

from factcheck.engine.reading.not_news.chrome_words import (
    LABEL_END,
    NETWORK,
    PAGE,
    PAGE_AMONG_OTHERS,
    REST,
)
from factcheck.engine.reading.not_news.rule import Family, Rule, chrome_rule

__all__ = ["FURNITURE_RULES", "ORNAMENT"]

# Of the two-letter domains only those that are no ending of a file or a module.
_DOMAIN_END = (
    r"(?:com|org|net|gov|edu|info|biz|int|mil|tv|news|eu|uk|de|fr|it|es|ru|ua|cn|jp|kr|kp|in|pk|"
    r"au|ca|nz|za|ng|ke|br|mx|ar|nl|be|ch|at|se|no|dk|fi|ie|pt|gr|tr|il|ir|sg|hk|tw|vn|us|co)"
)
_ADDRESS = r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}"


ORNAMENT: Final = Rule(
    "ornament",
    Family.CHROME,
    "A line of marks without words: set aside without a flag",
    re.compile(r"[\s*_=~#•·.…—–\-◆■●▪★☆❖]+"),
    version=2,
    max_words=200,
    is_quiet=True,
)

FURNITURE_RULES: Final = (
    chrome_rule(
        "share_bar",
        "Buttons to share, print or save",
        rf"(?:please )?(?:share|tweet|pin|print|email|save|like|bookmark)(?: (?:this|on|to|it|via|"
        rf"us|the|story|article|post|page|with|friends|{NETWORK}|and|or|,|[|/·]))*[.:!]?"
        rf"|{NETWORK}(?:[\s,|/·•]+(?:share|{NETWORK}))+"
        r"|click to share.{0,40}|gift this article|copy (?:this )?link",
        10,
    ),
    chrome_rule(
        "counter",
        "How often a page was read, shared or commented on",
        r"\W*\d[\d,.]*[km]?\+? (?:shares?|comments?|views?|likes?|retweets?|reactions?|replies|"
        r"reads|followers|votes?|points?)\W*"
        r"|\W*(?:shares?|comments?|views?|likes?)\W{1,3}\d[\d,.]*[km]?\W*"
        r"|\W*(?:(?:estimated |average )?read(?:ing)? time|time to read)\W*(?:about )?\d+[ -]"
        r"min(?:ute)?s?\W*|\W*\d+[ -]min(?:ute)?s? (?:read|to read|reading time)\W*|\W*(?:word "
        r"count\W*[\d,]+|[\d,]+ words)\W*",
        8,
    ),
    chrome_rule(
        "navigation",
        "A menu entry or the name of a page of the site",
        rf"{PAGE}{LABEL_END}|(?:{PAGE}|{PAGE_AMONG_OTHERS})(?:[\s]*[|/•·›»>,]+[\s]*"
        rf"{PAGE_AMONG_OTHERS})+{LABEL_END}|{PAGE}(?: {PAGE_AMONG_OTHERS})+{LABEL_END}",
        30,
    ),
    chrome_rule(
        "bare_domain",
        "A web address alone, as under a picture",
        rf"\W*(?:www\.(?:[a-z0-9-]+\.)+[a-z]{{2,10}}|(?:[a-z0-9-]+\.)+{_DOMAIN_END})(?:/\S*)?\W*",
        1,
    ),
    chrome_rule(
        "bare_url",
        "A link alone on its line",
        r"\W*(?:(?:source|link|url|via|read|original|more)\W+)?https?://\S+\W*",
        3,
    ),
    chrome_rule(
        "original_link",
        "A label left from copying the article from elsewhere",
        r"\W*(?:original(?: (?:url|source|link|article|post|story))?|source (?:url|link)|url|"
        r"permalink|canonical url|short ?link|retrieved from|(?:this (?:article|story|post) )?"
        r"(?:was )?(?:first |originally )(?:published|appeared) (?:on|at|in|by)[\w .]{0,40})\s?:?"
        r"(?: ?https?://\S+)?\W*|\W*source\s?:(?: ?https?://\S+)?\W*"
        r"|\W*this (?:article|story|post|piece|report) (?:was )?(?:first |originally )(?:published|"
        r"appeared) (?:on|at|in|by) .{0,80}"
        r"|\W*the post .{3,160} (?:appeared first|first appeared) on .{2,60}",
        40,
        in_prose=True,
    ),
    chrome_rule(
        "teaser",
        "A pointer to another article",
        r"\W*(?:related(?: (?:articles?|story|stories|news|reading|coverage|links?|videos?|topics|"
        r"posts?|content))?s?|read(?: (?:also|more|next|now|this|on|our full coverage))|also read|"
        r"see also|more (?:on this|from \w[\w ]{0,30}|stories)|recommended(?: reading)?|"
        r"don'?t miss|watch(?: (?:also|now|live|more|next))?|must[- ]read|up next|"
        r"in case you missed it|icymi|further reading|next|previous|listen(?: now)?|explore more|"
        r"keep reading|from the archives?)"
        r"\s?(?::|\||»|>|—|–).{0,200}|\W*(?:also read|read more|read also|see also|click "
        rf"here|continue reading)\b{REST}"
        r"|\W*(?:read|find|see|scroll to read|read further|browse|view|explore) (?:the |all )?"
        r"(?:latest|more|other) (?:from|by|about|on|articles?|stories|posts|restaurant|reviews)\b"
        r"[^.?!]{0,80}\W*"
        r"|\W*(?:for|to get) more (?:news|stories|information|details|coverage|on this)\b.{0,60}\b"
        r"(?:click|visit|go to|see|check out|follow|head to)\b.{0,120}",
        40,
        in_prose=True,
    ),
    chrome_rule(
        "meta_line",
        "Tags, section, filing time and other data about the page",
        r"\W*(?:tags?|keywords?|categor(?:y|ies)|filed under|filed|posted in|section|topics?|"
        r"labels?|release date|news date|article id|story id|slug|last edited)\s?:.{0,160}"
        r"|\W*(?:published|posted|last (?:modified|updated)|updated|released?|first published|"
        r"date published)(?: (?:on|date|at|by))?\s?:?\W*"
        r"|\W*#\w+(?:[ ,]+#\w+)+\W*",
        24,
    ),
    chrome_rule(
        "contact",
        "How to reach the newsroom or the writer",
        r"\W*(?:(?:you can )?(?:contact|reach|email|e-mail|write to|mail|message|call|text)(?: "
        r"[\w.'-]+){0,8} (?:at|on|via|here)|(?:send|submit|got) .{0,60}\b(?:tips?|corrections?|"
        r"feedback|letters?|comments?|questions?|photos?|a message)\b.{0,60}|(?:he|she|they) can be"
        rf" (?:reached|contacted) (?:at|on|via)|e-?mail|tel(?:ephone)?|phone|fax)\W*.{{0,40}}"
        rf"{_ADDRESS}.{{0,80}}"
        rf"|\W*{_ADDRESS}\W*"
        r"|\W*(?:mail|email|write to|contact|message) the (?:editor|author|reporter|writer|"
        r"newsroom|newsdesk|journalist)s?\W*"
        r"|\W*(?:contact the (?:reporter|writer|author|editor)s?|to contact the (?:reporter|editor|"
        r"author|newsroom))\b.{0,160}"
        r"|\W*(?:do you have|have|got) a (?:news )?(?:tip|story|correction)\b.{0,120}"
        r"|\W*(?:see|spot|notice) (?:an? )?(?:error|typo|mistake)\b.{0,120}",
        40,
        in_prose=True,
    ),
    chrome_rule(
        "copyright",
        "A copyright or licence line",
        rf"\W*(?:©|\(c\)|copyright\b|copyleft\b)\W{{0,4}}(?:©|\(c\)|copyright)?\W{{0,4}}"
        rf"(?:copyright )?"
        rf"(?:\d{{4}}|by\b|all rights|\w+ \d{{4}}){REST}"
        rf"|{REST}©.{{0,8}}\d{{4}}{REST}|\W*© {REST}|{REST}\ball rights reserved\W*|\W*all rights "
        rf"reserved\b{REST}"
        r"|\W*(?:all )?content (?:is|on this site is) (?:available|licensed) under .{0,120}"
        r"|.{0,80}\bmay not be (?:published, broadcast|reproduced|republished|rewritten)\b.{0,120}"
        r"|\W*(?:no part of this|reproduction|republication|redistribution)\b.{0,80}\b(?:without|"
        r"prohibited|permission)\b.{0,120}"
        r"|\W*(?:this (?:article|story|work) is )?(?:licensed|republished) (?:here )?(?:under|from)"
        r" .{0,60}\b(?:licen[cs]e|creative commons|permission)\b.{0,120}",
        60,
        in_prose=True,
        hints=(
            *("©", "(c)", "copy", "rights reserved", "content", "may not be", "no part of"),
            *("production", "republi", "redistribution", "licensed"),
        ),
    ),
    ORNAMENT,
)
