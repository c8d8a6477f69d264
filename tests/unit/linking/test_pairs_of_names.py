"""Which names are one, across spellings, orders and short forms, and which only look it.

Every pair is put into a story of two articles, one name in each: that is what the desk links.
The names of public figures and bodies are here for their spelling alone.
"""

from __future__ import annotations

import pytest

from factcheck.engine.document import Mention, Reading, Sentence, Span
from factcheck.engine.linking import link_story

LINKED = {
    "PERSON": """
        Volodymyr Zelensky = Volodymyr Zelenskyy = Volodymyr Zelenskiy = Vladimir Zelensky
        Muammar Gaddafi = Moammar Gadhafi = Muammar Qaddafi = Muammar al-Qadhafi
        Mohammed Salah = Mohamed Salah = Muhammad Salah = Mohammad Salah
        Pyotr Tchaikovsky = Petr Chaikovsky = Pyotr Ilyich Tchaikovsky
        Alexander Lukashenko = Aleksandr Lukashenko = Alyaksandr Lukashenka
        Sergey Lavrov = Sergei Lavrov
        Dmitry Medvedev = Dmitri Medvedev = Dmitriy Medvedyev
        Mikhail Gorbachev = Mikhail Gorbachyov = Mikhail Sergeyevich Gorbachev
        Fyodor Dostoevsky = Fedor Dostoyevsky
        Alexei Navalny = Alexey Navalny = Aleksei Navalnyy
        Nursultan Nazarbayev = Nursultan Nazarbaev
        Ilham Aliyev = Ilham Aliev
        Slobodan Milošević = Slobodan Milosevic = Slobodan Milosevich
        Viktor Yanukovych = Viktor Yanukovich
        Phạm Minh Chính = Pham Minh Chinh
        Nguyễn Phú Trọng = Nguyen Phu Trong
        Recep Tayyip Erdoğan = Recep Tayyip Erdogan = Tayyip Erdogan
        Bashar al-Assad = Bashar Assad = Bashar Al-Assad
        Abdel Fattah el-Sisi = Abdel Fattah al-Sisi
        Saddam Hussein = Saddam Hussain = Saddam Husayn
        Qassem Soleimani = Qassem Suleimani
        Jamal Khashoggi = Jamal Kashoggi
        Mahmoud Abbas = Mahmud Abbas
        Kim Jong Un = Kim Jong-un = Kim Jong-Un = Kim Jongun
        Xi Jinping = Xi Jin-ping = Jinping Xi
        Shinzo Abe = Abe Shinzo = Shinzō Abe
        Viktor Orbán = Viktor Orban = Orbán Viktor
        Park Geun-hye = Park Geun Hye
        Gabriel García Márquez = Gabriel Garcia Marquez = Gabriel García = Gabriel José García Márquez
        Andrés Manuel López Obrador = Andres Manuel Lopez Obrador = López Obrador
        Pedro Sánchez = Pedro Sánchez Pérez-Castejón
        Nicolás Maduro = Nicolás Maduro Moros
        Luiz Inácio Lula da Silva = Lula da Silva
        Vladimir Putin = Vladimir Vladimirovich Putin = Putin = President Putin
        J. K. Rowling = J.K. Rowling = JK Rowling = Joanne Rowling
        George W. Bush = George Walker Bush
        Donald Trump = Donald J. Trump
        Robert F. Kennedy Jr. = Robert F. Kennedy, Jr. = Robert Kennedy Jr.
        Sir Keir Starmer = Keir Starmer = Prime Minister Keir Starmer = Starmer
        Dr. Anthony Fauci = Anthony Fauci = Tony Fauci
        Bill Clinton = William Jefferson Clinton
        Bernie Sanders = Bernard Sanders
        Foreign Minister Ada Holm = Ada Holm
        Jürgen Müller = Jurgen Muller = Jürgen Mueller
        Håkon Bjørnstad = Haakon Bjornstad
        Mohammed bin Salman = Mohammed bin Salman Al Saud
        Novak Djokovic = Novak Đoković
        Ursula von der Leyen = Von der Leyen
    """,
    "ORG": """
        International Monetary Fund = IMF
        United Nations = U.N. = UN
        World Health Organization = WHO = World Health Organisation
        Goldman Sachs = Goldman = Goldman Sachs Inc.
        Apple = Apple Inc. = Apple, Inc.
        JPMorgan Chase = JP Morgan Chase = JPMorgan
        al-Qaeda = al-Qaida = Al Qaeda
        Defense Ministry = Ministry of Defence = Ministry of Defense
        Russian Foreign Ministry = Foreign Ministry
        Justice Department = Department of Justice
        Ukraine Defense Ministry = Ministry of Defence of Ukraine
        Harvard University = Harvard
        Volkswagen AG = Volkswagen
        UN Security Council = Security Council
        Federal Bureau of Investigation = FBI
        the Harbour Times = Harbour Times
    """,
    "PLACE": """
        Kyiv = Kiev
        Odesa = Odessa
        Mumbai = Bombay
        Russia = Russian Federation
        North Korea = DPRK = Democratic People's Republic of Korea
        Türkiye = Turkey = Turkiye
        Myanmar = Burma
        Côte d'Ivoire = Ivory Coast = Cote d'Ivoire
        Czechia = Czech Republic
        United States = U.S. = US = United States of America
        Eswatini = Swaziland
        DR Congo = Democratic Republic of the Congo = DRC
        São Paulo = Sao Paulo
        New York = New York City
    """,
}
APART = {
    "PERSON": """
        Donald Trump / Donald Trump Jr.
        George H. W. Bush / George W. Bush
        Bo Holm Sr. / Bo Holm Jr.
        Bill Clinton / Hillary Clinton
        Kim Jong Un / Kim Jong Il
        Kim Jong Un / Kim Yo Jong
        Lee Min Ho / Lee Min Jun
        Lee Min Ho / Lee Ho
        Park Geun-hye / Park Jung-hee
        Xi Jinping / Xi Zhongxun
        Ali Hassan / Ali Hussein
        Hassan Rouhani / Hussein Rouhani
        Maria Ivanova / Mario Ivanov
        Ivan Petrov / Ivan Petrova
        Ada Hansen / Ada Hanson
        John Smith / John Smyth
        John Johnson / John Johnston
        Imran Khan / Sadiq Khan
        Michelle Obama / Barack Obama
        Thomas James / James Thomas
        Raúl Castro / Fidel Castro
        Bashar al-Assad / Hafez al-Assad
        Saddam Hussein / Uday Hussein
        Nguyễn Phú Trọng / Nguyễn Xuân Phúc
        Jamie Dimon / James Simon
        Robert Kennedy / John Kennedy
        Al Gore / Tipper Gore
        J. K. Rowling / K. J. Rowling
        Mary Anne Holm / Mary Jane Holm
        Andrei Sakharov / Andrei Zakharov
        Marine Le Pen / Jean-Marie Le Pen
        Javier García López / Javier Gómez López
        Maria Zakharova / Maria Sakharova
        Mohammed bin Salman / Mohammed bin Zayed
        Abdullah Gül / Abdullah Öcalan
    """,
    "ORG": """
        Samsung Electronics / Samsung Heavy Industries
        Virgin Atlantic / Virgin Galactic
        Deutsche Bank / Deutsche Telekom
        Bank of England / Bank of America
        University of California / University of Colorado
        Russian Foreign Ministry / Ukrainian Foreign Ministry
        New York Times / Financial Times
        Fox News / Fox Sports
        British Airways / British Steel
        World Bank / World Trade Organization
        International Criminal Court / International Court of Justice
        Republican Party / Democratic Party
        General Motors / General Electric
        Manchester United / Manchester City
        Defense Ministry / Interior Ministry
        United Airlines / United Nations
        Florida Department of State / State Department
        California Democratic Party / Democratic Party
        Wall Street / Wall Street Journal
    """,
    "PLACE": """
        North Korea / South Korea
        Niger / Nigeria
        DR Congo / Congo
        DR Congo / Republic of the Congo
        Guinea / Guinea-Bissau
        Guinea / Equatorial Guinea
        Sudan / South Sudan
        Dominica / Dominican Republic
        Austria / Australia
        Slovakia / Slovenia
        Iran / Iraq
        Mali / Malawi
        Latvia / Lithuania
        Samoa / American Samoa
        Korea / South Korea
        New York / York
        Moscow / Russia
        Virginia / West Virginia
    """,
}


def rows(table, mark):
    return [
        pytest.param(kind, *pair, id=f"{pair[0]}{mark}{pair[1]}".replace(" ", "-"))
        for kind, lines in table.items()
        for line in lines.split("\n")
        if line.strip()
        for names in [line.strip().split(f" {mark} ")]
        for pair in ((names[0], other) for other in names[1:])
    ]


def reading_of(name, kind):
    text = f"{name} was named."
    sentence = Sentence(
        0,
        0,
        Span.of(text, 0, len(text)),
        mentions=(Mention(Span.of(text, 0, len(name)), kind, name),),
    )
    return Reading(text, None, (sentence,), ())


def entities_of(*names, kind):
    return link_story({str(n): reading_of(name, kind) for n, name in enumerate(names)})


@pytest.mark.parametrize(("kind", "one", "other"), rows(LINKED, "="))
def test_one_name_in_two_forms_is_linked(kind, one, other):
    assert len(entities_of(one, other, kind=kind)) == 1


@pytest.mark.parametrize(("kind", "one", "other"), rows(APART, "/"))
def test_names_that_only_look_alike_stay_apart(kind, one, other):
    assert len(entities_of(one, other, kind=kind)) == 2


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        pytest.param(
            "PERSON", ("Bush", "George W. Bush", "George H. W. Bush"), id="two-presidents"
        ),
        pytest.param("PERSON", ("Holm", "Ada Holm", "Bo Holm"), id="a-couple"),
        pytest.param("PERSON", ("J. Holm", "Jane Holm", "John Holm"), id="an-initial"),
        pytest.param(
            "ORG", ("Samsung", "Samsung Electronics", "Samsung Life"), id="sister-companies"
        ),
        pytest.param("ORG", ("FA", "Football Association", "Farm Alliance"), id="initials"),
    ],
)
def test_a_short_form_that_fits_two_joins_neither(kind, names):
    assert len(entities_of(*names, kind=kind)) == 3


def test_there_are_pairs_enough_to_tell():
    assert len(rows(LINKED, "=")) + len(rows(APART, "/")) >= 120
