"""Keys of partner outlets."""

from __future__ import annotations

import pytest

from factcheck.models import PartnerKey
from factcheck.services import InvalidInput, create_partner_key
from tests.factories import PartnerFactory

pytestmark = pytest.mark.django_db


def test_a_key_opens_the_door_and_is_stored_only_as_a_hash():
    partner = PartnerFactory()
    key, plain = create_partner_key(partner=partner, name="feed")
    assert PartnerKey.objects.get_from_key(plain).partner == partner
    assert plain not in (key.id, key.hashed_key)
    assert plain.split(".")[1] not in key.hashed_key


@pytest.mark.parametrize("name", ["", "  ", "x" * 51])
def test_a_key_has_a_name(name):
    with pytest.raises(InvalidInput) as refusal:
        create_partner_key(partner=PartnerFactory(), name=name)
    assert refusal.value.field == "name"
