"""The rules on stories that the tests make up: other names, dates, figures and wordings.

Each template is told several times over with other fillings, so that no rule can live on one name
or one month; each has twins that look alike and must stay clean.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from factcheck.engine.pipeline import Draft
from tests.acceptance.newsdesk import judge_story

pytestmark = pytest.mark.model


@dataclass(frozen=True)
class Story:
    """Texts by outlet, the first one under review, and the words that a check flags there."""

    name: str
    check: str
    texts: tuple[tuple[str, str, str | None], ...]
    flagged: str = ""
    message: tuple[str, ...] = ()

    def __str__(self):
        return f"{self.check}: {self.name}"


def judge(story):
    drafts = [
        Draft(f"a{number}", text, date.fromisoformat(day) if day else None, outlet)
        for number, (outlet, text, day) in enumerate(story.texts)
    ]
    return judge_story(drafts)["a0"]


def text(*paragraphs):
    return "\n\n".join(paragraphs)


# --- time: one event, two dates -------------------------------------------------------------------

FILLS = [
    ("Prime Minister Helle Thorsen", "Thorsen", "Arturo Beltrán", "Beltrán", "Lisbon"),
    ("Mayor Kwame Asante", "Asante", "Ingrid Solheim", "Solheim", "Accra"),
    ("President Noor Haddad", "Haddad", "Tomas Kovac", "Kovac", "Amman"),
]


def meeting(host, guest, place, when, outlet="Daily Lantern", day="2024-04-20"):
    body = text(
        f"{host} met {guest} in {place} {when} to sign the fisheries treaty.",
        f"The two agreed on quotas for cod and herring, officials in {place} said.",
    )
    return outlet, body, day


def told_meeting(host, guest, place, when):
    body = text(
        "The fisheries treaty has been years in the making.",
        f"It was signed when {host} met {guest} in {place} {when}, with quotas for cod and herring.",
    )
    return "Morning Ledger", body, "2024-04-21"


TIME = [
    Story(
        f"two months for one meeting in {place}",
        "time_conflict",
        (
            meeting(host, guest, place, "in January 2024"),
            told_meeting(short_host, short_guest, place, "in March 2024"),
        ),
        "January 2024",
        ("Says January 2024.", "Morning Ledger says March 2024."),
    )
    for host, short_host, guest, short_guest, place in FILLS
]
TIME_TWINS = [
    Story(
        "a day in the month that the other names",
        "time_conflict",
        (
            meeting(FILLS[0][0], FILLS[0][2], "Lisbon", "on 12 March 2024"),
            told_meeting("Thorsen", "Beltrán", "Lisbon", "in March 2024"),
        ),
    ),
    Story(
        "last month and the month by name",
        "time_conflict",
        (
            meeting(FILLS[1][0], FILLS[1][2], "Accra", "last month"),
            told_meeting("Asante", "Solheim", "Accra", "in March"),
        ),
    ),
    Story(
        "another guest",
        "time_conflict",
        (
            meeting(FILLS[2][0], "Pavel Novak", "Amman", "in January 2024"),
            told_meeting("Haddad", "Kovac", "Amman", "in March 2024"),
        ),
    ),
    Story(
        "a first meeting years ago and one to come",
        "time_conflict",
        (
            (
                "Daily Lantern",
                "Helle Thorsen will meet Arturo Beltrán in Lisbon on 5 May.",
                "2024-04-20",
            ),
            (
                "Morning Ledger",
                "Thorsen last met Beltrán in Lisbon in 2017, before the fisheries treaty lapsed.",
                "2024-04-21",
            ),
        ),
    ),
]

# --- quantity ------------------------------------------------------------------------------------


def blast(number, *, tail="workers", outlet="Daily Lantern", day="2023-11-02"):
    return (
        outlet,
        text(
            f"An explosion at the Larvik cement works killed {number} {tail} on Wednesday.",
            "Firefighters searched the kiln through the night.",
        ),
        day,
    )


def blast_again(number, tail="workers"):
    return (
        "Morning Ledger",
        f"The explosion at the cement works in Larvik on Wednesday killed {number} {tail}, "
        "and firefighters kept searching the kiln.",
        "2023-11-02",
    )


QUANTITY = [
    Story(
        "another death toll",
        "quantity_conflict",
        (blast("14"), blast_again("nine")),
        "14",
        ("Says 14", "Morning Ledger says nine"),
    ),
    Story(
        "another price",
        "quantity_conflict",
        (
            (
                "Daily Lantern",
                "Orion Grain bought the Tallow flour mill for $40 million in cash.",
                "2023-05-02",
            ),
            (
                "Morning Ledger",
                "Orion Grain bought the Tallow flour mill in cash, for $65 million.",
                "2023-05-02",
            ),
        ),
        "$40 million",
        ("$65 million",),
    ),
]
QUANTITY_TWINS = [
    Story("at least", "quantity_conflict", (blast("at least 12"), blast_again("14"))),
    Story("words and digits", "quantity_conflict", (blast("14"), blast_again("fourteen"))),
    Story(
        "dead and injured",
        "quantity_conflict",
        (
            blast("14"),
            ("Morning Ledger", blast_again("9")[1].replace("killed", "injured"), "2023-11-02"),
        ),
    ),
    Story(
        "about",
        "quantity_conflict",
        (
            ("Daily Lantern", "About 5,000 people marched through Riga on Sunday.", "2023-05-08"),
            ("Morning Ledger", "On Sunday 5,200 people marched through Riga.", "2023-05-08"),
        ),
    ),
]

# --- attribution ---------------------------------------------------------------------------------


def interview(outlet, speaker="Ombudsman Clara Whitlock"):
    return (
        f"{speaker} told {outlet} in an interview that the prison at Marrow Point would close "
        "within two years, but did not name a date."
    )


ATTRIBUTION = [
    Story(
        "one interview, two papers",
        "attribution_conflict",
        (
            ("Daily Lantern", interview("the newspaper El Faro"), "2023-06-02"),
            (
                "Morning Ledger",
                interview("the newspaper La Marea", "Clara Whitlock, the ombudsman,"),
                "2023-06-03",
            ),
        ),
        "El Faro",
        ("El Faro", "La Marea"),
    ),
    Story(
        "one quotation, two speakers",
        "attribution_conflict",
        (
            (
                "Daily Lantern",
                '"The river will be clean enough to drink by the end of the decade," Clara Whitlock said on Friday.',
                "2023-06-02",
            ),
            (
                "Morning Ledger",
                '"The river will be clean enough to drink by the end of the decade," said Henrik Moe, who runs the water board.',
                "2023-06-03",
            ),
        ),
        "The river will be clean",
        ("Clara Whitlock", "Henrik Moe"),
    ),
]
ATTRIBUTION_TWINS = [
    Story(
        "the same paper",
        "attribution_conflict",
        (
            ("Daily Lantern", interview("the newspaper El Faro"), "2023-06-02"),
            (
                "Morning Ledger",
                interview("El Faro", "Clara Whitlock, the ombudsman,"),
                "2023-06-03",
            ),
        ),
    ),
    Story(
        "two interviews about two things",
        "attribution_conflict",
        (
            ("Daily Lantern", interview("the newspaper El Faro"), "2023-06-02"),
            (
                "Morning Ledger",
                "Clara Whitlock told the newspaper La Marea that she will not run for parliament next spring.",
                "2023-06-03",
            ),
        ),
    ),
]

# --- quotations ----------------------------------------------------------------------------------

QUOTE = "We have never received a single complaint about the northern depot"


def saying(words, outlet="Daily Lantern"):
    return outlet, f'"{words}," Clara Whitlock, the ombudsman, said on Friday.', "2023-06-02"


QUOTATION = [
    Story(
        "a word that turns the sense",
        "altered_quotation",
        (saying(QUOTE.replace("never", "often")), saying(QUOTE, "Morning Ledger")),
        "We have often received",
        ("“often” here", "“never”"),
    ),
    Story(
        "a place exchanged",
        "altered_quotation",
        (saying(QUOTE.replace("northern", "southern")), saying(QUOTE, "Morning Ledger")),
        "southern depot",
        ("southern", "northern"),
    ),
]
QUOTATION_TWINS = [
    Story("word for word", "altered_quotation", (saying(QUOTE), saying(QUOTE, "Morning Ledger"))),
    Story(
        "cut short",
        "altered_quotation",
        (saying("never received a single complaint"), saying(QUOTE, "Morning Ledger")),
    ),
    Story(
        "an ellipsis",
        "altered_quotation",
        (
            saying("We have never … a single complaint about the northern depot"),
            saying(QUOTE, "Morning Ledger"),
        ),
    ),
]

# --- rewrites ------------------------------------------------------------------------------------

REPORT = text(
    "The port of Halden will shut its coal terminal next spring, the Coastal Gazette has learned from two board members.",
    "Harbour master Sigrid Aune said on Tuesday that 62 dockers would be offered work on the new grain quay.",
    '"Nobody will be sent home without a contract in hand," she said.',
    "The terminal opened in 1961 and once handled a third of the coal burned in the region.",
    "Its cranes, the last of their kind in the country, may be sold to a museum in Ghent.",
    "Dockers' union leader Bram Visser called the plan rushed and asked the council for a hearing.",
)
REWRITE = text(
    "The coal terminal at the port of Halden will be shut next spring, according to board members.",
    "Sigrid Aune, the harbour master, said that dockers would be offered work on the new grain quay.",
    "Opened in 1961, the terminal once handled a third of the region's coal.",
    "The cranes, last of their kind in the country, may be sold to a museum in Ghent.",
    "Union leader Bram Visser called the plan rushed and asked for a hearing in the council.",
)
OWN_REPORT = text(
    "Coal is leaving the harbour of Halden for good.",
    "Our reporter watched one of the final ships unload on Thursday as gulls circled above the silos.",
    "Residents of the old quarter welcomed an end to the black dust on their laundry.",
    "Economists at the university expect rents by the water to climb within five years.",
    "A public meeting about the quay is planned for September.",
)
INVENTED = (
    "Analysts believe that the closure could trigger a wave of mergers among shipping insurers."
)

REWRITES = [
    Story(
        "sentence by sentence without a name",
        "uncredited_rewrite",
        (("Fast News", REWRITE, "2023-10-05"), ("Coastal Gazette", REPORT, "2023-10-04")),
        "The coal terminal at the port of Halden",
        ("Rewritten from Coastal Gazette",),
    ),
    Story(
        "undated, without a name",
        "uncredited_rewrite",
        (("Fast News", REWRITE, None), ("Coastal Gazette", REPORT, "2023-10-04")),
        "The coal terminal at the port of Halden",
        ("Rewritten from Coastal Gazette",),
    ),
    Story(
        "a sentence of the machine's own",
        "claim_not_in_source",
        (
            ("Fast News", text(REWRITE, INVENTED), "2023-10-05"),
            ("Coastal Gazette", REPORT, "2023-10-04"),
        ),
        INVENTED,
        ("Not in the source", "Analysts"),
    ),
    Story(
        "a possible sale told as done",
        "certainty_raised",
        (
            ("Fast News", REWRITE.replace("may be sold", "were sold"), "2023-10-05"),
            ("Coastal Gazette", REPORT, "2023-10-04"),
        ),
        "sold",
        ("fact",),
    ),
]
REWRITE_TWINS = [
    Story(
        "the same topic, reported alone",
        "uncredited_rewrite",
        (("Fast News", OWN_REPORT, "2023-10-05"), ("Coastal Gazette", REPORT, "2023-10-04")),
    ),
    Story(
        "credited",
        "uncredited_rewrite",
        (
            (
                "Fast News",
                text(REWRITE, "The closure was first reported by the Coastal Gazette."),
                "2023-10-05",
            ),
            ("Coastal Gazette", REPORT, "2023-10-04"),
        ),
    ),
    Story(
        "the source itself",
        "uncredited_rewrite",
        (("Coastal Gazette", REPORT, "2023-10-04"), ("Fast News", REWRITE, "2023-10-05")),
    ),
    Story(
        "a faithful rewrite",
        "claim_not_in_source",
        (("Fast News", REWRITE, "2023-10-05"), ("Coastal Gazette", REPORT, "2023-10-04")),
    ),
    Story(
        "own reporting",
        "claim_not_in_source",
        (("Fast News", OWN_REPORT, "2023-10-05"), ("Coastal Gazette", REPORT, "2023-10-04")),
    ),
    Story(
        "a possible sale left possible",
        "certainty_raised",
        (("Fast News", REWRITE, "2023-10-05"), ("Coastal Gazette", REPORT, "2023-10-04")),
    ),
]

# --- sources, dates, leftovers -------------------------------------------------------------------


def citing(outlet, opening):
    return outlet, f"{opening}, the Coastal Gazette reported on Tuesday.", "2023-10-05"


CITED = (
    citing("Fast News", "The port of Halden will close its coal terminal"),
    citing("Daily Lantern", "Halden plans to close the coal terminal of its port"),
    citing("Morning Ledger", "A coal terminal in the port of Halden is to close"),
)
OTHERS = [
    Story(
        "three papers on one report",
        "circular_sources",
        CITED,
        "Coastal Gazette",
        ("One source behind 3 articles",),
    ),
    Story(
        "an undated text",
        "missing_publication_date",
        (("Fast News", "The mayor opened the bridge last week.", None),),
        "The mayor opened the bridge",
        ("Publication date unknown",),
    ),
    Story(
        "last week of nobody knows which",
        "unanchored_date",
        (("Fast News", "The mayor opened the bridge last week.", None),),
        "last week",
    ),
    Story(
        "written by a machine",
        "ai_disclosure",
        (
            (
                "Fast News",
                text(
                    "The mayor opened the bridge.",
                    "This article was generated with the help of artificial intelligence and reviewed by an editor.",
                ),
                "2023-10-05",
            ),
        ),
        "This article was generated",
    ),
    Story(
        "a share button",
        "site_chrome",
        (("Fast News", text("The mayor opened the bridge.", "Share this article"), "2023-10-05"),),
        "Share this article",
    ),
]
OTHER_TWINS = [
    Story("two papers", "circular_sources", CITED[:2]),
    Story(
        "a dated text",
        "missing_publication_date",
        (("Fast News", "The mayor opened the bridge last week.", "2023-10-05"),),
    ),
    Story(
        "a full date in an undated text",
        "unanchored_date",
        (("Fast News", "The mayor opened the bridge on 4 October 2023.", None),),
    ),
    Story(
        "news about machines that write",
        "ai_disclosure",
        (
            (
                "Fast News",
                "The union of journalists wants every article generated with artificial intelligence to be labelled.",
                "2023-10-05",
            ),
        ),
    ),
    Story(
        "news about sharing",
        "site_chrome",
        (("Fast News", "Neighbours share this garden with the school.", "2023-10-05"),),
    ),
]

FLAGGED = [*TIME, *QUANTITY, *ATTRIBUTION, *QUOTATION, *REWRITES, *OTHERS]
CLEAN = [
    *TIME_TWINS,
    *QUANTITY_TWINS,
    *ATTRIBUTION_TWINS,
    *QUOTATION_TWINS,
    *REWRITE_TWINS,
    *OTHER_TWINS,
]


@pytest.mark.parametrize("story", FLAGGED, ids=str)
def test_flags(story):
    judged = judge(story)
    found = judged.flags_on(story.flagged, story.check)
    assert found, [(f.check, f.span.text, f.message) for f in judged.flags]
    assert any(all(words in flag.message for words in story.message) for flag in found), [
        flag.message for flag in found
    ]


@pytest.mark.parametrize("story", CLEAN, ids=str)
def test_stays_clean(story):
    found = [flag for flag in judge(story).flags if flag.check == story.check]
    assert [(flag.span.text, flag.message) for flag in found] == []
