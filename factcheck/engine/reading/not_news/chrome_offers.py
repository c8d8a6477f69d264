"""Rules of site chrome that speak to the reader: offers, walls, consent, disclaimers."""

from __future__ import annotations

from typing import Final

from factcheck.engine.reading.not_news.chrome_words import NETWORK
from factcheck.engine.reading.not_news.rule import Rule, chrome_rule

__all__ = ["OFFER_RULES"]

_ADVICE = (
    r"(?:investment|financial|legal|medical|trading|tax|professional|betting|health|accounting)"
)


def _rule(id: str, description: str, pattern: str, max_words: int = 45, version: int = 1) -> Rule:
    return chrome_rule(id, description, pattern, max_words, version=version, in_prose=True)


OFFER_RULES: Final = (
    _rule(
        "subscription_wall",
        "What a reader must pay, register or log in for",
        r".{0,60}\b(?:free articles?|stories) (?:left|remaining)\b.{0,60}"
        r"|\W*already (?:a )?(?:member|subscribe[rd]?|registered|have an account)\b.{0,80}"
        r"|\W*(?:subscribe|register|sign in|log in|sign up|join)(?: now| today)? to (?:continue|"
        r"read|view|unlock|access|comment|post|customer)\b.{0,120}"
        r"|\W*(?:this|the full|the rest of this) (?:article|story|content|post) is (?:only )?"
        r"(?:available |reserved |exclusive )?(?:for|to) .{0,30}\b(?:subscribers|members|readers)\b"
        r".{0,60}"
        r"|\W*(?:immediate|instant|unlimited|full)(?: online| digital)? access (?:to|for)\b.{0,80}"
        r"|\W*subscriptions? (?:will )?auto[- ]?renews?\b.{0,80}"
        r"|\W*(?:you have|you've) (?:reached|read|used)\b.{0,40}\b(?:free|limit|articles)\b.{0,80}"
        r"|.{0,120}\bfree trial\b.{0,80}|\W*cancel any ?time\b.{0,60}",
    ),
    _rule(
        "newsletter",
        "An invitation to a newsletter, alerts or an app",
        r"\W*(?:to [\w ]{3,30}, )?(?:please )?(?:sign up|subscribe)\b(?: now| today| here| free)?"
        r"(?: (?:for|to|with|our|us|the|and|here|now|today|via|by|below)\b.{0,160}|\W*)"
        r"|\W*(?:join|register for|become) (?:\w+ ){0,4}newsletters?\b.{0,80}"
        r"|\W*(?:get|receive|discover) (?:the |our |your |all the |instant |unlimited |more )?[\w "
        r",'-]{0,60}(?:newsletters?|(?:straight|delivered|sent)? ?(?:to|in) your (?:inbox|email|"
        r"phone)|breaking news alerts|push notifications|our app\b|the app\b|delivered (?:to|"
        r"daily|weekly)).{0,120}"
        r"|\W*(?:download|install|try|get) (?:our|the) (?:[\w']+ ){0,4}app\b.{0,120}"
        r"|[^.!?]{3,60}, delivered (?:daily|weekly|to your (?:inbox|door))\W*"
        r"|[^.!?]{2,40}\bnewsletter curates\b.{0,100}"
        r"|\W*never miss (?:a|the|an|out)\b.{0,120}|\W*stay (?:up[- ]to[- ]date|informed|"
        r"connected|tuned|in the loop)\b.{0,120}"
        r"|\W*(?:subscribe to (?:email )?(?:updates|alerts)|email updates|daily briefing)\W*"
        r"|[^.!?]{0,60}\bstay up[- ]to[- ]date (?:on|with) \w+ news\W*"
        r"|\W*.{0,40}\bwon'?t share your email\b.{0,40}",
        version=1,
    ),
    _rule(
        "follow",
        "Where to follow the writer or the outlet",
        r"\W*\(?(?:you can )?(?:follow|like|find|join|connect with|keep up with|tweet|add) (?:us|"
        r"me|him|her|them|@?[\w.'-]+)(?: [\w.'-]+){0,6}?"
        rf",? (?:on|via|at) (?:our )?(?:\w+ )?(?:{NETWORK}|@\w+)\b.{{0,200}}"
        r"|\W*(?:follow|tweet) (?:him|her|them|us|me)(?: at| on)?:? @?\w+\W*|\W*(?:twitter|"
        r"instagram|x|facebook)\s?: ?@\w+\W*",
    ),
    _rule(
        "donation",
        "A request for money or support",
        r"\W*(?:please )?(?:support|donate to|contribute to|help (?:us )?(?:fund|keep|support)) "
        r"(?:our|independent|quality|local|free|this) (?:\w+ ){0,2}(?:journalism|reporting|news|"
        r"newsroom|work|site|reporters|coverage|organi[sz]ation|press|independent)\b.{0,160}"
        r"|\W*we (?:rely|depend) on (?:your|readers|the) (?:support|generosity|donations)\b.{0,120}"
        r"|[^.!?]{0,60} - support the \w+\W*|\W*(?:make|give) (?:a|your) (?:tax-deductible )?"
        r"(?:gift|donation|contribution) (?:today|now|to (?:support|help))\b.{0,80}"
        r"|\W*(?:become|be) a (?:member|supporter|subscriber|patron)\b(?: (?:today|now|of|and|"
        r"to|from)\b.{0,100}|\W*)|\W*buy (?:us|me) a coffee\b.{0,60}",
    ),
    _rule(
        "promotion",
        "An invitation to trade, shop, watch or click",
        r"\W*(?:trade|invest|shop|bet|play|save|learn) (?:confidently|smarter|now|today|like a "
        r"pro)\b.{0,200}"
        r"|\W*(?:click|tap) (?:here|below|the (?:link|button|video|image|photo))\b.{0,120}"
        r"|\W*don'?t miss out\b.{0,100}|\W*search for (?:articles|stories|topics|news)\b.{0,60}"
        r"|\W*(?:watch|listen to|see) the (?:full )?(?:video|clip|episode|interview|podcast)(?: "
        r"(?:above|below|here|in the player))\W*"
        r"|\W*(?:listen|subscribe) (?:here|to the (?:latest )?(?:episode|podcast))\b.{0,80}"
        r"|\W*we (?:recommend|independently (?:review|select)) .{0,160}|\W*(?:buy|order|shop|"
        r"book|reserve) (?:it |them |your \w+ )?(?:now|here|today)\b.{0,60}",
        version=2,
    ),
    _rule(
        "join_in",
        "An invitation to comment or discuss",
        r"\W*(?:join|be part of|take part in) (?:in )?the (?:conversation|discussion|debate)\b"
        r".{0,80}|\W*(?:share|tell us|let us know|leave) (?:your|what you) (?:thoughts?|think|"
        r"opinions?|views|comments?|experiences?)\b.{0,80}|\W*let us know (?:down )?(?:below|in the"
        r" comments)\b.{0,80}|\W*be the first to (?:comment|know|reply|review)\b.{0,60}|\W*what do "
        r"you think\? .{0,80}\b(?:comment|below|us)\b.{0,40}"
        r"|\W*(?:comments are (?:closed|moderated|turned off)|commenting (?:is|on this)|"
        r"there are no comments|have your say)\b.{0,120}|.{0,40}\bview the discussion thread\b"
        r".{0,20}|.{0,120}\bemail address(?:es)? will not be published\b.{0,60}",
    ),
    _rule(
        "developing",
        "A promise that the page will be updated",
        r"\W*(?:this is )?a (?:breaking|developing)(?: news)? (?:story|event)\b.{0,120}"
        r"|\W*(?:breaking|developing)(?: news)?(?: story)?\W*(?:more|check back|refresh|updates?)\b"
        r".{0,100}|\W*(?:please )?(?:check back|refresh)(?: \w+){0,4} for (?:more |the latest )?"
        r"(?:updates|details|information)\b.{0,60}|\W*(?:this|the) (?:story|article|page|post) "
        r"(?:will be|is being) updated\b.{0,120}|\W*more (?:to (?:come|follow)|details to "
        r"follow|follows|as we get it)\W*|\W*\(?more\)?\W*(?<=\))",
    ),
    _rule(
        "consent",
        "Text about cookies, consent, terms and privacy",
        r".{0,120}\b(?:we|site|website|page) uses? cookies\b.{0,200}|\W*(?:accept|reject|manage|"
        r"allow)(?: all)? (?:cookies|preferences)\W*"
        r"|.{0,80}\b(?:our|and our|of our) (?:terms(?: of (?:use|service)| and conditions| & "
        r"conditions)?|privacy policy|privacy notice|cookie policy)\b"
        r"(?:.{0,80}\b(?:privacy|terms|policy|conditions)\b)?.{0,40}"
        r"|\W*by (?:registering|signing up|subscribing|continuing|clicking|using this|submitting|"
        r"providing)\b.{0,200}(?:agree|consent|accept|terms|policy)\b.{0,100}"
        r"|.{0,60}protected by recaptcha\b.{0,160}|\W*i (?:agree|consent) (?:to|that|"
        r"my)\b.{0,60}\b(?:information|receiv\w+|terms|data)\b.{0,120}"
        r"|\W*(?:online tracking choices|manage (?:my |your )?(?:consent|privacy)"
        r"(?: preferences)?|"
        r"(?:please )?enable (?:javascript|cookies)\b.{0,80})\W*"
        r"|\W*(?:javascript is (?:disabled|required)|your browser (?:does not|is not))\b.{0,100}",
        version=2,
    ),
    _rule(
        "advice_disclaimer",
        "A disclaimer about advice, views or advertising",
        r".{0,120}\b(?:does|do|is|should) not (?:be )?(?:provide|constitute|offer|give|considered|"
        rf"construed)(?: as)? (?:any )?(?:\w+ )?{_ADVICE}(?:,? (?:\w+ )?(?:or )?{_ADVICE})* "
        r"(?:\w+ )?advice\b.{0,160}"
        r"|.{0,120}\bnot (?:be |intended )?(?:to be |as )?(?:a substitute for|(?:taken|construed|"
        r"considered) as|intended (?:to be|as))\b.{0,40}\b(?:advice|solicitation)\b.{0,120}"
        r"|.{0,40}\bpast performance (?:is|does) not\b.{0,120}"
        r"|\W*(?:(?:affiliate|advertis\w+|advertiser|full) )?(?:disclosure|disclaimer)\s?: .{0,300}"
        r"|.{0,60}\bwe may (?:receive|earn) (?:a |an )?(?:\w+ )?(?:commission|"
        r"compensation)\b.{0,160}"
        r"|.{0,60}\b(?:contains|includes) (?:affiliate links|references to products from)\b.{0,160}"
        r"|.{0,80}\b(?:views?|opinions?)(?: and opinions?)? expressed (?:in this|here|are|by)\b"
        r".{0,80}\b(?:authors?|writers?|contributors?|own)\b.{0,160}"
        r"|.{0,40}\bfor (?:informational|information|educational|entertainment)(?: (?:and|or) "
        r"\w+)? purposes only\b.{0,160}|.{0,60}\badvertisers (?:do not|don't) influence\b.{0,80}",
        60,
    ),
    _rule(
        "market_disclaimer",
        "Who supplies market data, how late it is, who holds what",
        r"\W*(?:(?:market|stock|price|financial) (?:news|data|quotes|information)|quotes?|data)"
        r"(?: and (?:data|analysis))? (?:(?:is|are) )?(?:brought to you|provided|powered|"
        r"supplied|delayed)\b.{0,160}"
        r"|.{0,80}\bdelayed (?:by )?(?:at least )?\d+ min(?:ute)?s\b.{0,100}"
        r"|.{0,80}\b(?:has|have|had|holds?|owns?) no (?:positions?|shares) in (?:any|the|these)\b"
        r".{0,120}"
        r"|.{0,60}\bmay (?:have|hold) (?:a )?positions? in\b.{0,60}\b(?:securit|stock|mentioned)"
        r".{0,60}|.{0,80}\brecommends? the following options\b.{0,160}",
        50,
    ),
)
