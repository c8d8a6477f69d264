"""Event nouns, light verbs and verb families, as data: how the wordings of one event meet.

"The visit of X to Y", "X made a trip to Y" and "X travelled to Y" are one event, to visit.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "CONTROL_BY_OBJECT",
    "DESTINATION_VERBS",
    "EVENT_NOUNS",
    "FAMILIES",
    "LIGHT_VERBS",
    "NEEDS_PARTICIPANT",
    "EventNoun",
    "LightVerb",
    "event_of",
]

# Each line: the verb, then the nouns that tell of the same event. A trailing * on the noun says
# that what is possessed or follows "of" suffers the event ("the arrest of X", "X's arrest").
_NOUNS = """
visit visit trip tour journey voyage
invite invitation invite
meet meeting summit
talk talks
arrive arrival
depart departure
return return
announce announcement
agree agreement accord pact treaty
promise promise pledge vow
offer offer
request request
propose proposal
decide decision
discuss discussion
negotiate negotiation
attack attack*
strike strike airstrike
invade invasion
kill killing* murder* assassination*
die death
injure injury*
arrest arrest* detention*
convict conviction*
sentence sentencing*
charge indictment*
sue lawsuit
investigate investigation* probe* inquiry*
accuse accusation
allege allegation
criticize criticism* condemnation* rebuke*
warn warning
threaten threat
deny denial
support support* backing*
supply supply* provision*
deliver delivery* shipment*
transfer transfer*
export export*
import import*
sell sale*
buy purchase* acquisition* takeover*
merge merger
invest investment
fund funding* financing*
pay payment
donate donation
build construction*
open opening* inauguration*
close closure* shutdown*
launch launch* rollout*
release release*
publish publication*
appoint appointment* nomination*
elect election* re-election* reelection*
resign resignation
dismiss dismissal* firing* ouster*
retire retirement
win win victory
lose loss
defeat defeat*
rise rise increase growth
fall fall drop decline decrease
cut cut* reduction*
ban ban
approve approval* ratification*
reject rejection*
vote vote
protest protest demonstration rally
explode explosion blast
collapse collapse*
crash crash
evacuate evacuation*
withdraw withdrawal
deploy deployment*
cooperate cooperation collaboration
prepare preparation
marry marriage wedding
divorce divorce
bear birth
test test*
sanction sanction
"""


@dataclass(frozen=True, slots=True)
class EventNoun:
    """The verb that an event noun goes by; `takes_patient` says whom its possessor is."""

    lemma: str
    takes_patient: bool


def _event_nouns() -> dict[str, EventNoun]:
    nouns: dict[str, EventNoun] = {}
    for row in _NOUNS.strip().splitlines():
        verb, *words = row.split()
        for word in words:
            nouns[word.rstrip("*")] = EventNoun(verb, word.endswith("*"))
    return nouns


EVENT_NOUNS = _event_nouns()

# Nouns that share their form with a thing rather than an event when nobody takes part in them.
NEEDS_PARTICIPANT = frozenset(
    """support supply cut test return release sale strike growth investment funding offer request
    election vote cooperation preparation opening rise fall drop blast ban sanction export
    import delivery death birth loss win decision agreement promise talks criticism provision
    backing treaty accord pact construction closure launch increase decline decrease decree
    purchase wedding marriage rally test protest publication payment charge injury""".split()
)

# Verbs that tell one event: the first of each line stands for all of them.
_FAMILIES = """
visit travel journey tour
invite
meet
kill murder assassinate slay
buy purchase acquire
begin start commence
end finish conclude
close shut
criticize criticise denounce condemn slam blast
help assist aid
rise increase grow climb soar jump surge
fall decrease drop decline plunge slump
say state tell
supply provide
deliver ship
arrest detain
injure wound hurt
appoint name nominate
resign quit
reject refuse decline
show demonstrate
develop
finalize finalise
"""
FAMILIES = {word: row.split()[0] for row in _FAMILIES.strip().splitlines() for word in row.split()}
# These tell of a visit only with a destination: "went to", "flew out to", "headed for".
DESTINATION_VERBS = frozenset("go fly head come return drive sail".split())


@dataclass(frozen=True, slots=True)
class LightVerb:
    """How a verb that carries an event noun hands its subject over.

    `subject` is the subject's role in the event, who or whom; `keeps_verb` says that the verb tells
    something of its own ("rejected an offer").
    """

    subject: str
    keeps_verb: bool = False


_LIGHT_WHO = """make take have give pay hold conduct carry extend issue send launch reach hand do
    undertake embark stage begin start complete"""
_LIGHT_WHO_KEPT = "plan cancel postpone delay end conclude abandon"
_LIGHT_WHOM = "receive get suffer face undergo win"
_LIGHT_WHOM_KEPT = "accept reject decline refuse welcome"
LIGHT_VERBS: dict[str, LightVerb] = {
    **{verb: LightVerb("who") for verb in _LIGHT_WHO.split()},
    **{verb: LightVerb("who", keeps_verb=True) for verb in _LIGHT_WHO_KEPT.split()},
    **{verb: LightVerb("whom") for verb in _LIGHT_WHOM.split()},
    **{verb: LightVerb("whom", keeps_verb=True) for verb in _LIGHT_WHOM_KEPT.split()},
}

# "invited X to visit": the object of these does what the infinitive says.
CONTROL_BY_OBJECT = frozenset(
    """invite ask tell urge order force allow permit enable help persuade convince encourage
    expect want require advise instruct request call authorise authorize compel lead get cause
    accuse see hear watch let make have plan for""".split()
)


def event_of(lemma: str) -> str:
    """Give the verb that stands for the family of a verb, or the verb itself."""
    return FAMILIES.get(lemma, lemma)
