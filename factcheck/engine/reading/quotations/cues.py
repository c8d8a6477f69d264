"""The words with which copy says that somebody said something, as data."""

from __future__ import annotations

import re

__all__ = [
    "ANONYMOUS",
    "BELIEF_VERBS",
    "DOCUMENT_NOUNS",
    "FINDING_VERBS",
    "NAMED_OUTLET",
    "NOT_AN_OUTLET",
    "ORGANISATION_NOUNS",
    "OUTLET_NOUNS",
    "PERSON_NOUNS",
    "PUBLIC_GROUP",
    "REFUSAL_VERBS",
    "SPEECH_NOUNS",
    "SPEECH_VERBS",
    "TELL_VERBS",
    "WORK_NOUNS",
]

SPEECH_VERBS = frozenset(
    """say tell report state announce declare add note claim argue explain insist warn stress
    emphasise emphasize acknowledge admit confirm deny reveal disclose suggest reply respond
    answer write tweet post comment recall remark observe maintain assert allege contend
    concede predict promise pledge vow accuse urge ask call describe conclude inform indicate
    testify agree continue joke mention complain quip hint propose recommend demand point
    reiterate repeat clarify echo boast caution estimate cite quote hail praise criticise
    criticize condemn denounce blast slam dismiss reject elaborate counter lament retort assure
    muse opine posit recount surmise blog""".split()
)
# These ascribe a thought; their content counts only as a clause ("believes that …").
BELIEF_VERBS = frozenset(
    """believe think expect hope fear worry feel know understand doubt assume consider find show
    see learn hear forecast project""".split()
)
# These are as much deeds as words: what hangs on them is told only where it is a clause.
FINDING_VERBS = frozenset(
    """realise realize recognise recognize remember wonder imply rule determine decide
    reason""".split()
)
TELL_VERBS = frozenset("tell inform assure remind warn brief notify advise ask urge".split())
REFUSAL_VERBS = frozenset("decline refuse fail".split())
# "The statement of X", "a report by X": nouns that carry a content and have a speaker.
SPEECH_NOUNS = frozenset(
    """statement report comment remark claim announcement interview tweet post letter allegation
    accusation warning assertion suggestion declaration testimony speech""".split()
)
# Written things that speak for themselves: "the report said", "according to court documents".
DOCUMENT_NOUNS = frozenset(
    """statement report letter memo memorandum document record transcript filing affidavit
    indictment complaint lawsuit ruling communique bulletin release study survey poll audit
    analysis review data figure statistic email e-mail text post tweet message headline article
    editorial essay book paper dispatch cable notice note draft petition resolution summary
    account testimony story census index dossier leaflet manifesto pamphlet declaration
    announcement file log""".split()
)
ORGANISATION_NOUNS = frozenset(
    """ministry department agency office company firm group police army military navy bank court
    government commission committee council party embassy service authority administration
    campaign union university institute organisation organization hospital regulator watchdog
    operator bureau secretariat parliament team board panel association federation foundation
    charity club school college church consulate cabinet presidency crown prosecution treasury
    think-tank thinktank airline maker manufacturer retailer carrier utility exchange fund lender
    insurer contractor league alliance coalition movement network channel""".split()
)
# What a title in quotation marks stands behind: "the song “…”", "a book titled “…”".
WORK_NOUNS = frozenset(
    """book song film movie novel album play series show essay poem article paper memoir painting
    documentary single track opera musical ballad hymn sitcom drama comedy thriller podcast
    episode game exhibition exhibit column titled entitled headlined dubbed nicknamed so-called
    called named known""".split()
)

OUTLET_NOUNS = frozenset(
    """newspaper daily outlet agency broadcaster magazine tabloid website newswire weekly portal
    paper journal publication broadsheet newsroom blog gazette""".split()
)
# Words inside a name that mark it as an outlet whatever stands around it.
NAMED_OUTLET = re.compile(
    r"\b(?:news|times|post|herald|tribune|gazette|journal|daily|telegraph|chronicle|observer|"
    r"broadcasting|television|tv|radio|magazine|newspaper|media|weekly|courier|mirror|dispatch|"
    r"press agency|news agency|associated press|examiner|inquirer|enquirer)\b",
    re.IGNORECASE,
)
NOT_AN_OUTLET = re.compile(
    r"\b(?:ministry|ministries|department|police|office|government|bank|committee|council|"
    r"commission|court|parliament|army|force|forces|party|university|hospital|institute|union|"
    r"embassy|foundation|board|authority|bureau|center|centre|association|fund|club|house|"
    r"administration|secretariat|inc|corp|ltd|plc|group|company|service|campaign|academy|"
    r"senate|congress|assembly|league|agency for|organi[sz]ation|society|school|college)\b",
    re.IGNORECASE,
)

ANONYMOUS = re.compile(
    r"\b(?:unnamed|unidentified|anonymous|undisclosed|unspecified)\b|\bremain(?:ed|s)? (?:unnamed|"
    r"anonymous)\b|"
    r"\bcondition of anonymity\b|\bsources?\b|\bfamiliar with\b|\bclose to (?:the|her|his)\b|"
    r"\bwith (?:direct )?knowledge of\b|\bnot (?:be(?:ing)? )?(?:named|identified)\b|\binsiders?\b",
    re.IGNORECASE,
)
PERSON_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson official minister ambassador envoy diplomat president
    leader governor mayor senator lawmaker analyst expert economist professor researcher
    scientist doctor lawyer attorney judge prosecutor witness victim resident neighbour
    neighbor friend colleague aide adviser advisor secretary director chief officer chairman
    chairwoman founder manager coach player captain author journalist reporter editor
    correspondent activist general commander soldier man woman boy girl mother father son
    daughter brother sister wife husband candidate representative deputy premier chancellor
    king queen prince princess critic insider person source executive ceo counsel commissioner
    detective inspector driver farmer student teacher worker employee owner boss member
    politician ally rival opponent supporter""".split()
)
PUBLIC_GROUP = frozenset(
    """reporter journalist official diplomat expert analyst media lawmaker resident scientist
    researcher police authority government people critic witness supporter investor economist
    observer voter minister leader doctor prosecutor lawyer ally group""".split()
)
