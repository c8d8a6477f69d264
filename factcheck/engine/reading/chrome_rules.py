"""The rules of site chrome, as data: what surrounds an article on a page, by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["CHROME_RULES", "ChromeRule"]


@dataclass(frozen=True, slots=True)
class ChromeRule:
    """One sort of chrome; `pattern` must cover the whole lower-case line of `max_words` or less."""

    id: str
    description: str
    pattern: re.Pattern[str]
    max_words: int = 40
    in_prose: bool = False


def _rule(
    id: str, description: str, pattern: str, max_words: int = 40, *, in_prose: bool = False
) -> ChromeRule:
    return ChromeRule(id, description, re.compile(pattern), max_words, in_prose)


REST = r".{0,300}"
NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|instagram|pinterest|reddit|tumblr|email|"
    r"e-mail|mail|print|copy link|link|messenger|threads|bluesky|mastodon|youtube|tiktok|flipboard)"
)
PAGES = (
    r"(?:home|contact(?: us)?|about(?: us| this site)?|privacy(?: policy)?|terms(?: (?:of (?:use|"
    r"service)|"
    r"(?:&|and) conditions))?|cookies?(?: policy)?|login|log in|sign in|sign up|register|subscribe|"
    r"search|menu|categories|tags|archives?|sitemap|help|faq|dmca|advertisements?|advertise(?: "
    r"with us)?|"
    r"corrections(?: and clarifications)?|comments?|recent comments|(?:leave|post|add) a comment|"
    r"view comments|no comments|reply|login to comment|newsletters?|podcasts|videos?|live streams|"
    r"most (?:popular|viewed|read|recent)(?: \w+)?|(?:top|related|trending|latest|popular|more|"
    r"recent) "
    r"(?:stories|articles|posts|news|topics|videos|content|coverage|headlines)|trending(?: now)?|"
    r"you (?:might|may)(?: also)? like|recommended(?: for you)?|editor'?s picks?|up next|"
    r"(?:next|previous|prev)(?: (?:post|article|page|story))?|on this page|in this section|"
    r"you are here|skip to (?:main )?content|toggle navigation|back to top|go to top|"
    r"read more|load more|show more|see more|see all|view all|more|close|follow us|donate|"
    r"do not sell (?:my|or share)(?: \w+){0,4}|customer care|blogroll|careers|press releases|about|"
    r"code of conduct|editorial ethics|advertising guidelines|watch (?:this )?next|pdf version|"
    r"powered by \w[\w .]{0,30}|story continues below(?: \w+)?|article continues below(?: \w+)?|"
    r"exit mobile version|mobile version|view (?:desktop|mobile) (?:site|version)|"
    r"print this (?:page|article)|sponsored(?: content)?|promoted|tip jar|attachments|site index)"
)
PICTURE = (
    r"(?:image|photo|photos|photograph|picture|pictures|illustration|graphic|screenshot|"
    r"featured image|cover image|video|file photo|header image|thumbnail)"
)

CHROME_RULES: tuple[ChromeRule, ...] = (
    _rule(
        "share_bar",
        "Buttons to share, print or save",
        rf"(?:please )?(?:share|tweet|pin|print|email|save|like|follow|bookmark)"
        rf"(?: (?:this|on|to|it|via|us|the|story|article|post|page|{NETWORKS}|and|or|,|[|"
        rf"/·]))*[.:!]?"
        rf"|{NETWORKS}(?:[\s,|/·•]+{NETWORKS})+"
        r"|\d+ (?:shares?|comments?|views?|likes?)|click to share.{0,40}",
        10,
    ),
    _rule(
        "navigation",
        "A menu entry or the name of a page",
        rf"{PAGES}(?:[\s|/·•›»>]+{PAGES})*[.:…»›]?",
        12,
    ),
    _rule(
        "picture_credit",
        "Who took or owns a picture",
        rf"\W*{PICTURE}(?: credits?| source| courtesy)?(?:: ?| via | by | courtesy(?: of)? | from "
        rf"| © ?)"
        r"\w[^.!?]{0,100}\W*"
        r"|\W*(?:ap|afp|epa) photo\b.{0,60}|.{0,60}(?:/|via )(?:getty images|getty)\W*"
        r"|\W*(?:photo |image |picture )credits?:?.{0,60}"
        r"|\W*(?:getty images|handout|courtesy photo|stock photo|file photo)\W*"
        r"|\W*credit: [^.!?]{2,60}",
        16,
    ),
    _rule(
        "bare_domain",
        "A web address alone, as under a picture",
        r"\W*(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,6}(?:/\S*)?\W*",
        1,
    ),
    _rule(
        "bare_url",
        "A link alone",
        r"\W*(?:(?:source|link|url|via|read|original)\W+)?https?://\S+\W*",
        3,
    ),
    _rule(
        "original_link",
        "A label left from copying the article from elsewhere",
        r"\W*(?:original(?: (?:url|source|link|article|post|story))?|source(?: url| link)?|url|"
        r"permalink|"
        r"canonical url|retrieved from|(?:this (?:article|story|post) )?(?:was )?(?:first |"
        r"originally )?"
        r"(?:published|appeared) (?:on|at|in))\s?:?(?: ?https?://\S+)?\W*",
        8,
    ),
    _rule(
        "teaser",
        "A pointer to another article",
        r"\W*(?:related(?: (?:article|story|stories|news|reading|coverage|link|video))?s?|read(?: "
        r"(?:also|more|next|now|this|on))|"
        r"also read|see also|more (?:on this|from \w[\w ]{0,30}|stories)|recommended(?: reading)?|"
        r"don'?t miss|"
        r"watch(?: (?:also|now|live|more))?|must[- ]read|up next|in case you missed it|further "
        r"reading|next|listen)"
        rf"\s?(?::|\||»|>|—|–).{{0,200}}|\W*(?:also read|read more|read also|see also|click "
        rf"here)\b{REST}",
        40,
        in_prose=True,
    ),
    _rule(
        "copyright",
        "A copyright or licence line",
        rf"\W*(?:©|\(c\)|copyright\b|copyleft\b)\W*(?:©|\(c\))?\W*(?:copyright )?(?:\d{{4}}|by\b|"
        rf"all rights|\w+ \d{{4}}){REST}"
        rf"|{REST}©.{{0,8}}\d{{4}}{REST}|{REST}\ball rights reserved\W*|\W*all rights "
        rf"reserved\b{REST}"
        r"|\W*(?:all )?content (?:is|on this site is) (?:available|licensed) under .{0,120}"
        r"|.{0,80}\bmay not be (?:published, broadcast|reproduced|republished)\b.{0,120}",
        60,
        in_prose=True,
    ),
    _rule(
        "advice_disclaimer",
        "A disclaimer about advice, earnings or advertising",
        r".{0,80}\b(?:does|do) not (?:provide|constitute|offer|give) (?:any )?(?:\w+ "
        r")?(?:investment|financial|legal|medical|"
        r"trading|tax|professional) (?:\w+ )?advice\b.{0,160}"
        r"|.{0,80}\bnot (?:intended (?:to be|as)|a substitute for)\b.{0,40}\badvice\b.{0,120}"
        r"|.{0,40}\bpast performance (?:is|does) not\b.{0,120}"
        r"|\W*(?:(?:affiliate|advertis\w+|advertiser) )?(?:disclosure|disclaimer): .{0,300}"
        r"|.{0,60}\bwe may (?:receive|earn) (?:a |an )?(?:\w+ )?(?:commission|"
        r"compensation)\b.{0,160}"
        r"|.{0,60}\b(?:contains|includes) (?:affiliate links|references to products from)\b.{0,160}"
        r"|.{0,60}\bviews? expressed (?:in this|here|are)\b.{0,60}\b(?:author|writer|"
        r"contributor)s?\b.{0,120}",
        60,
        in_prose=True,
    ),
    _rule(
        "promotion",
        "An invitation to subscribe, trade, join or download",
        r"\W*(?:to [\w ]{3,30}, )?(?:please )?(?:sign up|subscribe|register|join|become a "
        r"(?:member|subscriber))\b"
        r"(?: now| today| here| free)?(?: (?:for|to|with|our|us|the|and|here|now|today)\b.{0,160}|"
        r"\W*)"
        r"|\W*(?:get|receive|discover) (?:the |our |your |all the |instant |unlimited |more )?[\w "
        r",'-]{0,60}"
        r"(?:newsletters?|(?:straight|delivered|sent)? ?(?:to|in) your (?:inbox|email)|alerts|"
        r"push notifications|app\b|delivered)"
        r".{0,120}"
        r"|\W*(?:trade|invest|shop|bet|play|save|learn) (?:confidently|smarter|now|today|like a "
        r"pro)\b.{0,200}"
        r"|\W*(?:download|install|try) (?:our|the) (?:\w+ )?app\b.{0,120}"
        r"|\W*(?:follow|like|find|join|connect with) (?:us|@?\w+)(?: \w+){0,3} on (?:"
        + NETWORKS
        + r")\b.{0,160}"
        r"|\W*(?:support|donate to) (?:our|independent|quality)\b.{0,120}"
        r"|.{0,60}\b(?:free articles?|stories) (?:left|remaining)\b.{0,60}"
        r"|\W*already (?:a )?(?:member|subscribe[rd]|registered)\b.{0,80}"
        r"|\W*never miss (?:a|the|an|out)\b.{0,120}|\W*stay (?:up[- ]to[- ]date|informed|"
        r"connected|tuned)\b.{0,120}"
        r"|\W*(?:click|tap) (?:here|below|the)\b.{0,120}"
        r"|.{0,120}\bfree trial\b.{0,80}|\W*don'?t miss out\b.{0,100}",
        45,
        in_prose=True,
    ),
    _rule(
        "consent",
        "Text about cookies, consent or moderation",
        r".{0,120}\b(?:we|site|website|page) uses? cookies\b.{0,200}|\W*(?:accept|reject|"
        r"manage)(?: all)? cookies\W*"
        r"|.{0,80}\b(?:our|and|of our) (?:terms(?: of (?:use|service)| and conditions| & "
        r"conditions)?|privacy policy|cookie policy)\b"
        r"(?:.{0,80}\b(?:privacy|terms|policy|conditions)\b)?.{0,40}"
        r"|\W*by (?:registering|signing up|subscribing|continuing|clicking|using this)\b.{0,200}"
        r"|.{0,60}protected by recaptcha\b.{0,160}|\W*i (?:agree|consent) (?:to|that|"
        r"my)\b.{0,60}\b(?:information|receiv|terms|data)\b.{0,120}"
        r"|\W*(?:comments are (?:closed|moderated)|commenting is (?:closed|not)|there are no "
        r"comments)\b.{0,120}"
        r"|.{0,120}\bemail address(?:es)? will not be published\b.{0,60}|.{0,40}\bview the "
        r"discussion thread\b.{0,20}"
        r"|\W*online tracking choices\W*",
        45,
        in_prose=True,
    ),
    _rule(
        "staff_credit",
        "Who wrote or edited the piece, in brackets or as a note at its end",
        r"\W*\(?(?:additional |further )?(?:reporting|writing|editing|compiled) by\b.{0,200}"
        r"|\W*(?:with (?:inputs|files|reporting|additional reporting) from|contact the "
        r"(?:reporter|writer|author)s?(?: on this story)?|"
        r"to contact the (?:reporter|editor|author))\b.{0,160}"
        r"|.{3,60}\bcontributed to this (?:report|story|article)\W*"
        r"|\W*this (?:story|article|report|post) (?:has been|was) (?:updated|corrected|"
        r"auto-generated from a syndicated)\b.{0,160}"
        r"|\W*\(?(?:this (?:story|article) has not been edited by|with inputs from)\b.{0,160}"
        r"|\W*\d+ min(?:ute)?s? read\W*|\W*(?:published|posted|last (?:modified|updated)|updated|"
        r"released?)(?: (?:on|date))?:?\W*",
        40,
        in_prose=True,
    ),
    _rule("ornament", "A line of marks without words", r"[\W_]+", 200),
)
