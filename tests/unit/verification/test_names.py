"""Which names may stand for one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Relation
from factcheck.engine.verification.names import fold_name, name_in, relate_names

SAME, COMPATIBLE, DIFFERS = Relation.SAME, Relation.COMPATIBLE, Relation.DIFFERS


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        pytest.param("Lee Min-Jun", "Lee Min Jun", SAME, id="hyphen"),
        pytest.param("José Díaz", "Jose Diaz", SAME, id="accents"),
        pytest.param("The Harbour Post", "Harbour Post", SAME, id="article"),
        pytest.param("Norway's", "Norway", SAME, id="possessive"),
        pytest.param("Norwegian", "Norway", SAME, id="irregular demonym"),
        pytest.param("Nigerian", "Niger", DIFFERS, id="demonym of another country"),
        pytest.param("Hassani", "Hassan", DIFFERS, id="ending of a demonym on a family name"),
        pytest.param("Sudan", "South Sudan", DIFFERS, id="country within the name of another"),
        pytest.param("Bo Holm", "Bo Holm Jr.", DIFFERS, id="father and son"),
        pytest.param("Volodymyr Zelensky", "Volodymyr Zelenskyy", SAME, id="transliteration"),
        pytest.param("Estonian", "Estonia", SAME, id="demonym"),
        pytest.param("U.N.", "United Nations", COMPATIBLE, id="initials"),
        pytest.param("Holm", "Ada Holm", COMPATIBLE, id="surname"),
        pytest.param("Ada", "Ada Holm", COMPATIBLE, id="first name"),
        pytest.param("Ada Holm", "Bo Holm", DIFFERS, id="two of one family"),
        pytest.param("North Sudria", "South Sudria", DIFFERS, id="two halves of a country"),
        pytest.param("Lee Min Jun", "Lee Min Ho", DIFFERS, id="two of one dynasty"),
        pytest.param("", "Ada Holm", Relation.SILENT, id="no name"),
    ],
)
def test_relates_names(ours, theirs, relation):
    assert relate_names(ours, theirs) is relation
    assert relate_names(theirs, ours) is relation


@given(st.text())
def test_every_name_is_itself(name):
    assert relate_names(name, name) is (SAME if fold_name(name) else Relation.SILENT)


def test_finds_a_name_among_others():
    assert name_in("Holm", ["Bo Lund", "Ada Holm"])
    assert not name_in("Holm", ["Bo Lund"])
