"""Rules of site chrome about people: who took the picture, who wrote, edited and is who."""

from __future__ import annotations

import re
from typing import Final

from factcheck.engine.reading.not_news.chrome_words import AGENCY, PICTURE
from factcheck.engine.reading.not_news.rule import Family, Rule, chrome_rule

__all__ = ["CREDIT_RULES"]

_ROLE = (
    r"(?:(?:senior|staff|chief|deputy|executive|managing|associate|assistant|contributing|"
    r"freelance|guest|political|national|foreign|international|uk-based|us-based|digital|news|"
    r"business|legal|white house|congressional|investigative|video|opinion|breaking|data|sports|"
    r"general|assignment|multimedia|science|technology|health|education|[a-z]+-based|syndicated) )*"
    r"(?:reporter|journalist|correspondent|columnist|editor|editor-in-chief|contributor|"
    r"news reporter|staff writer|freelance writer|contributing writer|senior writer|blogger|"
    r"news editor)"
)
_NAME = r"(?:[\w.'-]+ ){1,4}"


CREDIT_RULES: Final = (
    Rule(
        "picture_credit",
        Family.CHROME,
        "Who took or owns a picture",
        re.compile(
            rf"(?i:\W*{PICTURE}(?: credits?| source| courtesy)?(?:\s?:| via | by | courtesy(?: of)?"
            r" | © ?)\s?\w[^.!?]{0,100}\W*"
            r"|\W*(?:ap|afp|epa|upi) (?:photo|file|archive)\b.{0,60}"
            rf"|(?:[\w.'-]+ ){{0,5}}[\w.'-]+ ?(?:/|\||via|for|—|–) ?(?:the )?{AGENCY}"
            r"(?: ?(?:/|via) ?[\w ]{2,30}| (?:files?|images|photo))?\W*"
            rf"|\W*\(?{AGENCY}(?: ?[/,] ?{AGENCY})+\)?\W*"
            r"|\W*(?:photo|image|picture) credits?\s?:?.{0,60}"
            r"|\W*(?:getty images|handout|courtesy photo|stock photo|file photo|alamy)\W*"
            r"|\W*(?:photo )?credits? ?[:/] ?[^.!?]{2,60}|\W*\[?(?:image|photo) (?:description|"
            r"alt)\b.{0,80})"
            # Somebody's two or three names, a stroke, and the agency's one.
            r"|(?:[A-Z][\w.'-]+ ){1,2}[A-Z][\w.'-]+ ?/ ?[A-Z]\w+(?: (?i:files?|photo|pool))?\W*"
            r"|(?i:handout|pool(?: \w+)?)/[A-Z]\w+\W*"
        ),
        version=2,
        max_words=16,
        is_cased=True,
    ),
    chrome_rule(
        "picture_credit_in_prose",
        "A picture credit behind a caption",
        rf"\W*\((?:{PICTURE}(?: credits?)?(?:\s?:| by | via | courtesy)|ap photo|file photo|"
        rf"[\w.' -]{{2,40}}/ ?{AGENCY})[^()]{{0,80}}\)\W*"
        rf"|(?:[\w.'-]+ ){{1,4}}?[\w.'-]*/ ?{AGENCY}(?: files?)?\W*"
        rf"|\W*{PICTURE}(?: credits?)? ?: ?[\w.'-]+(?: [\w.'-]+){{0,3}}(?: ?/ ?[\w .]{{2,30}})?\W*",
        14,
        in_prose=True,
    ),
    chrome_rule(
        "staff_credit",
        "Who reported, wrote or edited the piece",
        r"\W*\(?(?:additional |further )?(?:reporting|writing|editing|compiled) (?:and (?:writing|"
        r"editing|reporting) )?by\b.{0,200}"
        r"|\W*(?:with (?:inputs|files|reporting|additional reporting) (?:from|by))\b.{0,160}"
        r"|.{3,90}\bcontributed (?:reporting )?(?:to|from) this (?:report|story|article|"
        r"coverage|piece)(?:\W*| (?:from|with) [^.]{2,60}\W*)|.{3,90}\bcontributed reporting"
        r"(?:\W*| (?:from|to) [^.]{2,60}\W*)"
        r"|\W*(?:edited|translated|fact-checked|proofread|photographs?|photos) by:? [\w.' -]{3,60}"
        r"\W*|\W*\(?this (?:story|article|report) has not been edited by\b.{0,160}",
        40,
        in_prose=True,
        version=2,
    ),
    chrome_rule(
        "update_note",
        "A note that the piece was updated or corrected",
        r"\W*this (?:story|article|report|post|piece) (?:has been|was|is) (?:also )?(?:updated|"
        r"corrected|amended|auto-generated from a syndicated)\b.{0,240}"
        r"|\W*(?:an earlier|a previous|an original) version of this (?:story|article|report|post|"
        r"piece)\b.{0,240}|\W*(?:update|updated|correction|clarification)\W+\d{1,2}[:.]\d{2}\b"
        r".{0,40}",
        60,
        in_prose=True,
    ),
    chrome_rule(
        "author_note",
        "A line about the writer of the piece",
        rf"{_NAME}(?:is|was) (?:an?|the) {_ROLE} (?:for|at|with|covering|based|who (?:covers|"
        r"writes|has)|and (?:author|the author)|on the)\b.{0,240}"
        rf"|{_NAME}is (?:an?|the) (?:[\w-]+ ){{0,8}}?(?:and|, )? ?(?:the )?author of (?:the )?"
        r"[^.]{3,160}\.?"
        rf"|{_NAME}is [\w' -]{{3,30}}'s {_ROLE}\b.{{0,240}}"
        r"|\W*about (?:the|this) (?:author|writer)s?\b.{0,40}"
        rf"|{_ROLE} with a focus on\b.{{0,120}}",
        60,
    ),
)
