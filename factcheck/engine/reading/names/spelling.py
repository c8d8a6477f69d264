"""Bring romanised spellings of one name to one key: "Zelensky", "Zelenskyy" and "Zelenskiy".

Names from other alphabets are spelled by several standards, by hand and by the bearer's wish. A
key folds what those standards disagree on and keeps what tells names apart, so that equal keys
are found by look-up, without comparing every pair. An edit distance would do neither: it takes
"Hansen" for "Hanson" and needs all pairs. Given names with one origin in several languages are
facts, listed by hand.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["given_key", "sound_key"]

# Applied in order to a lower-case word without accents; shorter words keep their spelling.
_SHORTEST = 4
_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        # Arabic and Persian: q, g and k for one letter before a; the names that all spell anew.
        (r"^m[ou]+h?[ae]m+[ae][dt]$", "muhamad"),
        (r"^h[ou]+s+[aei]+[yi]?n$", "husain"),
        (r"^abd[aeou]+l?l+([ae])h?$", r"abdula"),
        (r"^s[ou]+l[ae][iy]+m([ae]n.*)$", r"sulaim\1"),
        (r"^[kgq]h?(?=a[dt]+h?[ad]*h?a?f+[iy]$)", "k"),
        (r"qae", "kai"),
        (r"q", "k"),
        # Slavic endings.
        (r"(?<=[^aeiou])(?:skyy|skyi|skiy|skij|skyj|skii|skyy|skiy|sky|ski)$", "ski"),
        (r"sk(?:aya|aia|aja|aa|a)$", "ska"),
        (r"vi(?:c|ch|tch|tsch)$|v[yi](?:ch|tch)$", "vich"),
        (r"enk[ao]$", "enko"),
        (r"o(?:ff|v)$", "ov"),
        (r"eff$", "ev"),
        (r"^(.{5,}[eo])w$", r"\1v"),
        (r"^w(?=[lr])", "v"),
        (r"^dj", "d"),
        (r"^tch|tsch|tch(?=[eo]v)", "ch"),
        (r"sch(?=enk)|sch(?=[aeo]v)", "sh"),
        (r"(?<=ch)o(?=v$)|(?<=[bdfghklmnprstvz])[yj]o(?=[^aeiou])", "e"),
        (r"^[yj]e(?=[a-z]{3})", "e"),
        (r"ye(?=v)", "e"),
        (r"i[yj]?e(?=v)", "e"),
        (r"e(?=ev)", ""),
        (r"ander$", "andr"),
        # One sound, several letters.
        (r"x", "ks"),
        (r"(?<=[^sc])c(?=[^eiyhk]|$)", "k"),
        (r"ph", "f"),
        (r"kh", "k"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"([bdfgklmnprstvz])\1", r"\1"),
        (r"ah$", "a"),
        (r"ou", "u"),
        (r"(?<=.)ue(?=.)", "u"),
        (r"(?<=.)oe(?=.)", "o"),
        (r"aa", "a"),
        (r"ae", "a"),
        (r"^oh(?=[^aeiou])", "o"),
        (r"(?<=[aeo])y(?=[^aeiou])", "i"),
        (r"(?:e[iyj]|i[yij]|y[iy]?|ee)$", "i"),
        (r"(?<=[^aeiou])y(?=[aeou])|(?<=[cz]h)y(?=[^aeiou])", "i"),
    )
)

# Given names of one origin; a person goes by one or the other from text to text.
_GIVEN = """
vladimir volodymyr wladimir uladzimir
alexander aleksandr alexandr oleksandr aliaksandr alyaksandr aleksander
nikolai mykola nikolay mikalai|sergei serhiy serhii siarhei sergey|dmitry dmytro dimitri dmitri
andrei andriy andrii andrej|mikhail mykhailo mikhailo michail|yevgeny evgeny yevhen evgeni yevgeni
pyotr petro piotr petr|alexei oleksiy oleksii aleksei alexey alyaksei|viktor victor
eric erik|carl karl|marc mark
yelena elena olena|yekaterina ekaterina kateryna|oleg oleh|igor ihor|maksim maxim maksym
grigory hryhoriy|georgy georgi heorhiy|svetlana svitlana sviatlana|natalia nataliya nataliia
ahmed ahmad ahmet|khaled khalid|saeed said sayeed saied|yousef yusuf youssef yousuf yosef
osama usama|muammar moammar|omar umar|othman uthman osman|ibrahim ebrahim|ismail esmail ismael
rashid rachid|mahmoud mahmud mahmood
faisal feisal faysal|bashar bachar|hamid hameed|jamal gamal jamaal
michael mike mick mickey|robert bob rob bobby robbie|william bill will billy willie
richard dick rick ricky|james jim jimmy jamie|joseph joe joey|thomas tom tommy|charles charlie chuck
edward ed eddie ted|anthony tony|daniel dan danny|david dave|stephen steven steve|matthew matt
christopher chris|timothy tim|benjamin ben|samuel sam|nicholas nick|andrew andy|gregory greg
jeffrey jeff geoffrey geoff|kenneth ken kenny|lawrence larry|elizabeth liz beth betty lizzie
katherine kate kathy catherine katie|susan sue|margaret maggie peggy meg|patricia patty
ronald ron ronnie|donald don donnie|raymond ray|frederick fred freddie|gerald jerry|peter pete
philip phil|walter walt|bernard bernie|leonard len lenny|vincent vince|zachary zach|deborah debbie
rebecca becky|jennifer jen jenny|barbara barb|pamela pam|cynthia cindy|abraham abe|nathaniel nate
albert al|alfred alf|francis frank|theodore theo|maximilian max|joshua josh|jonathan jon
alejandro alex|francisco paco pancho|jose pepe|ignacio nacho|enrique quique
"""
_ORIGIN = {
    word: group.split()[0]
    for line in _GIVEN.split("\n")
    for group in line.split("|")
    for word in group.split()
}


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Give the form under which romanised spellings of one word are equal.

    The word is lower case and without accents, as `name_key` gives it.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    for pattern, put in _RULES:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=65536)
def given_key(word: str) -> str:
    """Give the form under which short forms and sister forms of a given name are equal too."""
    return sound_key(_ORIGIN.get(word, word))
