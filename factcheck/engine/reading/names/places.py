"""World knowledge that copy takes for granted: countries, demonyms, capitals and seats of power.

Names and official names of countries come from pycountry (ISO 3166), read once and only when the
first name is looked up; `country_table` adds what copy calls them. Two states are a Congo and two
peoples Congolese: the bare word is neither, but a country of its own.
"""

from __future__ import annotations

from functools import cache

from factcheck.engine.reading.names.country_table import TABLE
from factcheck.engine.reading.names.entities import name_key

__all__ = ["country_by_people", "country_named", "country_of", "same_city", "us_states"]

_CONGO = "Congo"
# A city's spellings in copy, the one in use today first: facts written down by hand.
_CITIES = """
Kyiv,Kiev,Kyyiv|Kharkiv,Kharkov|Odesa,Odessa|Lviv,Lvov|Dnipro,Dnepr|Luhansk,Lugansk
Mykolaiv,Nikolaev,Nikolayev|Zaporizhzhia,Zaporozhye,Zaporizhia,Zaporizhzhya|Donbas,Donbass
Chernihiv,Chernigov|Chornobyl,Chernobyl|Kryvyi Rih,Krivoy Rog|Beijing,Peking|Guangzhou
Mumbai,Bombay|Kolkata,Calcutta|Chennai,Madras|Bengaluru,Bangalore|Yangon,Rangoon|Dhaka,Dacca
Ho Chi Minh City,Saigon|Istanbul,Constantinople|Izmir,Smyrna|Tbilisi,Tiflis|Almaty,Alma-Ata
Pyongyang,P'yongyang|Busan,Pusan|Incheon,Inchon|Daegu,Taegu|Sanaa,Sana'a|Mecca,Makkah
Jeddah,Jiddah|Riyadh,Riyad|Aleppo,Halab|Raqqa,Raqqah,Ar Raqqah|Mosul,Mawsil|Fallujah,Falluja
Basra,Basrah|Tehran,Teheran|Kabul,Kaboul|Kandahar,Qandahar|Naypyidaw,Nay Pyi Taw|Tripoli,Tarabulus
Benghazi,Bengasi|Marrakesh,Marrakech|Timbuktu,Tombouctou|Vilnius,Wilno|Gdansk,Danzig
The Hague,Den Haag|Brussels,Bruxelles,Brussel|Geneva,Geneve|Seville,Sevilla|Lyon,Lyons
Marseille,Marseilles|Chisinau,Kishinev|Minsk,Mensk|New York City,New York,NYC|Washington D.C.,D.C.
Mexico City,Ciudad de Mexico|Gaza,Gaza Strip|Nagorno-Karabakh,Karabakh
"""


@cache
def _index() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Map name keys to countries: by name, by name or demonym, by all that may stand for one."""
    import pycountry

    names: dict[str, str] = {}
    peoples: dict[str, str] = {"congolese": _CONGO}
    places: dict[str, str] = {}
    rows = {row[0]: row[1:] for row in (line.split("|") for line in TABLE.split("\n")[1:-1])}
    iso = {one.alpha_2: one for one in pycountry.countries}
    for code in (*iso, *(code for code in rows if code not in iso)):
        ours, more, demonyms, seats = rows.get(code, ("", "", "", ""))
        given = _names_of(iso.get(code))
        country = ours or given[0]
        keys = [country, *given, *more.split(",")]
        names |= {name_key(name): country for name in keys if name}
        places |= {name_key(name): country for name in seats.split(",") if name}
        for demonym in filter(None, demonyms.split(",")):
            peoples |= {name_key(demonym): country, name_key(_plural_of(demonym)): country}
    names["congo"] = _CONGO
    return names, peoples | names, places | peoples | names


def _names_of(entry: object) -> list[str]:
    """List what pycountry calls a country, the shortest form in use first."""
    fields = ("common_name", "name", "official_name")
    found = (getattr(entry, field, "") for field in fields)
    return [name.removeprefix("the ") for name in found if name]


def _plural_of(demonym: str) -> str:
    return demonym if demonym.endswith(("s", "ese", "ish", "ch")) else f"{demonym}s"


@cache
def _cities() -> dict[str, str]:
    groups = (group.split(",") for line in _CITIES.split("\n") for group in line.split("|"))
    return {name_key(name): group[0] for group in groups for name in group if name}


@cache
def us_states() -> frozenset[str]:
    """Give the name keys of the states of the USA but Georgia, whose name a country bears too."""
    import pycountry

    found = (one for one in pycountry.subdivisions if one.country_code == "US")
    return frozenset(name_key(one.name) for one in found if one.type == "State") - {"georgia"}


def country_of(name: str) -> str | None:
    """Give the country that a name, demonym, capital or seat of government stands for.

    "Kenyan" and "Nairobi" both give "Kenya". None for anything that is not in the table.
    """
    return _index()[2].get(name_key(name))


def country_named(name: str) -> str | None:
    """Give the country that a name or one of its spellings is, capitals and demonyms left out."""
    return _index()[0].get(name_key(name))


def country_by_people(name: str) -> str | None:
    """Give the country that a name or demonym stands for; its capital stands for itself."""
    return _index()[1].get(name_key(name))


def same_city(name: str) -> str | None:
    """Give the spelling in use today of a city that copy spells in several ways."""
    return _cities().get(name_key(name))
