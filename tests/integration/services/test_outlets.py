"""One outlet a name, however the name is written."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from factcheck.models import Outlet
from factcheck.services import get_outlet
from tests.factories import OutletFactory

pytestmark = pytest.mark.django_db


def test_the_first_spelling_is_kept():
    assert get_outlet("The  Gazette").name == "The Gazette"
    assert get_outlet("THE GAZETTE").name == "The Gazette"
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
