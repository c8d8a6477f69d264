"""Which lines are not in English: said with their language, and never read as English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.text.language_names import LANGUAGE_NAMES, name_language
from factcheck.engine.reading.text.other_languages import find_languages, is_mostly_foreign_script

FOREIGN = {
    "ar": "قال السفير للصحيفة إن التحضيرات للرحلة مستمرة منذ شهرين.",
    "bg": "Посланикът каза пред вестника, че подготовката за пътуването продължава втори месец.",
    "cs": "Velvyslanec řekl listu, že přípravy na cestu trvají už druhý měsíc.",
    "de": "Der Botschafter sagte der Zeitung, die Vorbereitungen liefen seit zwei Monaten.",
    "el": "Ο πρέσβης είπε στην εφημερίδα ότι οι προετοιμασίες διαρκούν ήδη δύο μήνες.",
    "es": "El embajador dijo al periódico que los preparativos del viaje duran ya dos meses.",
    "fa": "سفیر به روزنامه گفت که آماده‌سازی برای این سفر دو ماه است ادامه دارد.",
    "fr": "L'ambassadeur a déclaré au journal que les préparatifs durent depuis deux mois.",
    "he": "השגריר אמר לעיתון שההכנות לנסיעה נמשכות כבר חודשיים.",
    "hi": "राजदूत ने अखबार को बताया कि यात्रा की तैयारी दो महीने से चल रही है।",
    "id": "Duta besar mengatakan kepada surat kabar bahwa persiapan sudah berlangsung dua bulan.",
    "it": "L'ambasciatore ha detto al giornale che i preparativi durano già da due mesi.",
    "ja": "大使は同紙に対し、訪問の準備はすでに二か月続いていると述べた。",
    "ko": "대사는 신문에 방문 준비가 벌써 두 달째 이어지고 있다고 말했다.",
    "nl": "De ambassadeur zei tegen de krant dat de voorbereidingen al twee maanden duren.",
    "pl": "Ambasador powiedział gazecie, że przygotowania trwają już drugi miesiąc.",
    "pt": "O embaixador disse ao jornal que os preparativos da viagem já duram dois meses.",
    "ru": "Посол сообщил газете, что подготовка к поездке идёт уже второй месяц.",
    "sv": "Ambassadören sade till tidningen att förberedelserna har pågått i två månader.",
    "th": "เอกอัครราชทูตบอกกับหนังสือพิมพ์ว่าการเตรียมการเดินทางดำเนินมาแล้วสองเดือน",
    "tr": "Büyükelçi gazeteye yaptığı açıklamada hazırlıkların iki aydır sürdüğünü söyledi.",
    "uk": "Посол повідомив газеті, що підготовка до поїздки триває вже другий місяць.",
    "vi": "Đại sứ nói với tờ báo rằng việc chuẩn bị cho chuyến đi đã kéo dài hai tháng.",
    "zh": "大使告诉该报,访问的筹备工作已经持续了两个月。",
}
ENGLISH = {
    "plain": "The ambassador told the newspaper that preparations have taken two months.",
    "names": "Okoye, Mirovka, Lindqvist, Achterberg and Villanueva",
    "foreign-names": "Juan Carlos Rodríguez Fernández de la Cruz, Buenos Aires",
    "credits": "Reporting by Jörg Müller and Łukasz Wiśniewski; editing by François Dupré",
    "titles": "Der Spiegel, Le Monde, El País, La Repubblica",
    "towns": "Ljubljana, Zagreb, Skopje, Podgorica, Sarajevo",
    "capitals": "PRESIDENT TO VISIT PERU IN JULY",
    "dateline": "DAR ES SALAAM, Tanzania (AP) _",
    "park": "Rincón de la Vieja National Park – Sector Santa María",
    "table": "12 | 34 | 56 | 78",
    "score": "Bayern München 3, Borussia Dortmund 1",
    "shares": "GDP Q3 2.4% YoY; CPI 3.1%",
    "code": '{"id": 3, "name": "Okoye"}',
    "address": "https://example.org/der-botschafter-sagte-der-zeitung",
    "motto": "Viva la revolucion!",
    "name-in-greek": "Jerome (Greek: Ἱερώνυμος) was a priest who wrote letters.",
    "few-words": "No comment.",
    "numbers": "1 2 3",
    "nothing": "",
}


@pytest.mark.parametrize(("code", "line"), FOREIGN.items(), ids=FOREIGN)
def test_names_the_language_of_a_line(code: str, line: str) -> None:
    assert find_languages([line]) == [code]


@pytest.mark.parametrize("line", ENGLISH.values(), ids=ENGLISH)
def test_takes_names_and_numbers_for_no_other_language(line: str) -> None:
    assert find_languages([line]) == ["en"]


@pytest.mark.parametrize("line", FOREIGN.values(), ids=FOREIGN)
def test_tells_a_foreign_paragraph_in_an_english_article(line: str) -> None:
    article = [ENGLISH["plain"], line, ENGLISH["names"]]
    assert [code == "en" for code in find_languages(article)] == [True, False, True]


@pytest.mark.parametrize(("code", "line"), FOREIGN.items(), ids=FOREIGN)
def test_lines_in_doubt_follow_the_rest_of_the_article(code: str, line: str) -> None:
    assert find_languages([line, "Okoye, Lindqvist", "12 : 3"]) == [code, code, code]


def test_an_english_quotation_in_a_foreign_article_stays_english() -> None:
    assert find_languages([*[FOREIGN["de"]] * 3, ENGLISH["plain"]]) == ["de", "de", "de", "en"]


def test_a_foreign_motto_does_not_turn_a_page_of_names() -> None:
    lines = [ENGLISH["names"]] * 20 + ["El embajador dijo al periódico que no."]
    assert set(find_languages(lines)[:20]) == {"en"}


def test_a_short_line_goes_by_the_name_of_its_neighbours() -> None:
    assert find_languages([FOREIGN["ru"], "Посол молчал."]) == ["ru", "ru"]


def test_a_line_of_capitals_is_told_where_it_is_long() -> None:
    assert find_languages([FOREIGN["es"].upper()]) == ["es"]


def test_a_language_that_nobody_can_tell_has_no_name() -> None:
    assert find_languages(["Ӝӟӥ ӵӧ"]) == ["und"]
    assert name_language("und") == "another language"


@pytest.mark.parametrize(
    ("words", "is_foreign"),
    [
        pytest.param("Министр молчал.", True, id="russian"),
        pytest.param("The minister (Министр) did not speak.", False, id="a_word_in_brackets"),
        pytest.param("𝐓𝐡𝐞 𝐦𝐢𝐧𝐢𝐬𝐭𝐞𝐫", False, id="bold_letters"),
        pytest.param("Ｔｈｅ ｍｉｎｉｓｔｅｒ", False, id="wide_letters"),
        pytest.param("12 € – 14 €", False, id="no_letters"),
    ],
)
def test_tells_other_letters(words: str, is_foreign: bool) -> None:
    assert is_mostly_foreign_script(words) is is_foreign


@given(st.lists(st.text(max_size=60), max_size=8))
def test_every_line_has_a_language(lines: list[str]) -> None:
    codes = find_languages(lines)
    assert len(codes) == len(lines)
    assert set(codes) <= {"en", "und", *LANGUAGE_NAMES}


def test_letters_without_end_are_no_language() -> None:
    assert find_languages([ENGLISH["plain"], "x" * 100_000, "qzkv" * 40]) == ["en", "en", "en"]
