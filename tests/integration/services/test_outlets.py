"""One outlet a name, however the name is written."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from factcheck.models import Outlet
from factcheck.services import InvalidInput, get_outlet, save_record
from tests.factories import OutletFactory

pytestmark = pytest.mark.django_db


def test_the_first_spelling_is_kept():
    assert get_outlet("The  Gazette").name == "The Gazette"
    assert get_outlet("THE GAZETTE").name == "The Gazette"
    assert Outlet.objects.count() == 1


@pytest.mark.parametrize("name", ["The Gazette\u200b", "The\u200e Gazette", "The Gaz\u00adette"])
def test_what_cannot_be_seen_makes_no_other_name(name):
    outlet = get_outlet("The Gazette")
    assert get_outlet(name) == outlet
    with pytest.raises(ValidationError, match=r"there is an outlet of this name|invisible"):
        Outlet(name=name).full_clean()


def test_a_new_name_with_an_invisible_character_is_refused():
    with pytest.raises(InvalidInput, match=r"outlet: the name holds the invisible .* U\+200B"):
        get_outlet("The Gazette\u200b")
    assert get_outlet("می\u200cخواهم").name == "می\u200cخواهم"


def test_a_record_that_the_model_refuses_is_not_stored():
    OutletFactory(name="The Gazette")
    with pytest.raises(InvalidInput, match="there is an outlet of this name"):
        save_record(record=Outlet(name="THE GAZETTE"))
    assert Outlet.objects.count() == 1


def test_the_database_allows_a_name_once():
    OutletFactory(name="The Gazette")
    with pytest.raises(IntegrityError):
        OutletFactory(name="the  gazette")


def test_a_form_says_which_outlet_has_the_name():
    OutletFactory(name="The Gazette")
    with pytest.raises(ValidationError, match="there is an outlet of this name: The Gazette"):
        Outlet(name="THE GAZETTE").full_clean()


def test_an_outlet_may_keep_its_own_name():
    outlet = OutletFactory(name="The Gazette")
    outlet.name = "the gazette"
    outlet.full_clean()
    outlet.save()
    assert get_outlet("The Gazette") == outlet
