"""The demo logins work, stay the same, and exist in development only."""

from __future__ import annotations

import json
import stat

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from factcheck.models import Partner, PartnerKey

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo_file(settings, tmp_path):
    settings.FACTCHECK_DEMO_FILE = tmp_path / "demo.json"
    return settings.FACTCHECK_DEMO_FILE


def make_demo(path):
    call_command("make_demo", verbosity=0)
    return json.loads(path.read_text())


def test_every_login_works(demo_file):
    for login in make_demo(demo_file)["logins"]:
        user = authenticate(username=login["name"], password=login["password"])
        assert user is not None, login["name"]
        assert user.is_staff == (login["role"] in {"moderator", "admin"})
        assert user.is_superuser == (login["role"] == "admin")


def test_each_is_in_its_group(demo_file):
    make_demo(demo_file)
    users = get_user_model().objects.order_by("username")
    assert list(users.values_list("username", "groups__name")) == [
        ("admin", None),
        ("editor", "editors"),
        ("moderator", "moderators"),
        ("second-editor", "editors"),
    ]


def test_two_editors_can_sign_off(demo_file):
    roles = [login["role"] for login in make_demo(demo_file)["logins"]]
    assert roles.count("editor") == 2


def test_key_lets_a_partner_in(demo_file):
    assert PartnerKey.objects.is_valid(make_demo(demo_file)["api_key"])


def test_second_call_changes_nothing(demo_file):
    first = make_demo(demo_file)
    assert make_demo(demo_file) == first
    assert PartnerKey.objects.count() == 1
    assert get_user_model().objects.count() == 4


def test_lost_file_gives_a_new_key_that_works(demo_file):
    first = make_demo(demo_file)
    demo_file.unlink()
    second = make_demo(demo_file)
    assert second["api_key"] != first["api_key"]
    assert PartnerKey.objects.is_valid(second["api_key"])


def test_file_of_another_database_gives_a_new_key_that_works(demo_file):
    first = make_demo(demo_file)
    PartnerKey.objects.all().delete()
    Partner.objects.all().delete()
    second = make_demo(demo_file)
    assert second["api_key"] != first["api_key"]
    assert PartnerKey.objects.is_valid(second["api_key"])


def test_file_is_for_its_owner_only(demo_file):
    make_demo(demo_file)
    assert stat.S_IMODE(demo_file.stat().st_mode) == 0o600


def test_production_has_no_demo(settings):
    settings.FACTCHECK_DEMO_FILE = None
    with pytest.raises(CommandError, match="production"):
        call_command("make_demo")


def test_removal_lets_nobody_in_any_more(demo_file, settings, capsys):
    made = make_demo(demo_file)
    settings.FACTCHECK_DEMO_FILE = None
    call_command("make_demo", remove=True)
    assert (
        capsys.readouterr().out
        == "Closed: admin, editor, moderator, second-editor, Demo Partner.\n"
    )
    for login in made["logins"]:
        assert authenticate(username=login["name"], password=login["password"]) is None
    assert not PartnerKey.objects.is_valid(made["api_key"])


def test_removal_leaves_colleagues_alone(demo_file):
    colleague = get_user_model().objects.create_user("ada", "ada@desk.example", "pw")
    make_demo(demo_file)
    call_command("make_demo", remove=True, verbosity=0)
    colleague.refresh_from_db()
    assert colleague.is_active


def test_demo_opens_again_after_a_removal(demo_file):
    first = make_demo(demo_file)
    call_command("make_demo", remove=True)
    second = make_demo(demo_file)
    assert second["logins"] == first["logins"]
    assert PartnerKey.objects.is_valid(second["api_key"])
