"""Who may do what: editors the desk, moderators the admin too, an account without a group reads."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from factcheck.models import Flag, Verdict
from factcheck.services import (
    NotAllowed,
    confirm_flag,
    give_verdict,
    retry_run,
    sign_verdict,
    submit_article,
)
from factcheck.services.groups import ensure_groups
from factcheck.services.powers import Power
from tests.factories import ClaimFactory, FlagFactory, RunFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db

POWERS = {
    "submit": lambda by: submit_article(text="A text.", outlet="A", submitted_by=by),
    "decide": lambda by: confirm_flag(flag_id=FlagFactory().pk, by=by),
    "give-verdict": lambda by: give_verdict(
        claim_id=ClaimFactory().pk, by=by, rating="true", rationale="Seen."
    ),
    "sign": lambda by: sign_verdict(verdict_id=VerdictFactory().pk, by=by),
    "retry": lambda by: retry_run(run=RunFactory(state="failed"), by=by),
}


def member(group, **values):
    user = UserFactory(**values)
    user.groups.add(Group.objects.get(name=group))
    return user


def permissions(name):
    rows = Permission.objects.filter(group__name=name).select_related("content_type")
    return {f"{row.content_type.app_label}.{row.codename}" for row in rows}


@pytest.mark.parametrize("power", sorted(POWERS))
@pytest.mark.parametrize("group", ["editors", "moderators"])
def test_members_of_either_group_do_the_desks_work(power, group):
    POWERS[power](member(group))


@pytest.mark.parametrize("power", sorted(POWERS))
@pytest.mark.parametrize("is_staff", [False, True], ids=["reader", "staff"])
def test_an_account_without_a_group_only_reads(power, is_staff):
    with pytest.raises(NotAllowed, match=r"may read, but not .* add it to the editors"):
        POWERS[power](UserFactory(is_staff=is_staff))
    assert not Flag.objects.exclude(state="open").exists()
    assert not Verdict.objects.exclude(second_by=None).exists()


@pytest.mark.parametrize("power", sorted(POWERS))
def test_a_switched_off_member_does_nothing(power):
    with pytest.raises(NotAllowed, match="switched off"):
        POWERS[power](member("editors", is_active=False))


@pytest.mark.parametrize("power", sorted(POWERS))
def test_a_superuser_needs_no_group(power):
    POWERS[power](UserFactory(is_superuser=True))


def test_moderators_hand_out_no_powers():
    held = permissions("moderators")
    assert not held & {"auth.add_group", "auth.change_group", "auth.change_permission"}
    assert not any(".delete_" in permission for permission in held)


def test_moderators_see_every_list_of_the_desk():
    shown = Permission.objects.filter(
        content_type__app_label="factcheck", codename__startswith="view_"
    )
    assert shown.count() > 10
    assert {f"factcheck.{row.codename}" for row in shown} <= permissions("moderators")


def test_editors_have_their_powers_and_nothing_of_the_admin():
    assert permissions("editors") == set(Power)


def test_what_a_newsroom_added_to_a_group_stays():
    Group.objects.get(name="editors").permissions.add(Permission.objects.get(codename="add_story"))
    ensure_groups()
    assert permissions("editors") == {*Power, "factcheck.add_story"}


def test_a_migration_makes_them_anew():
    Group.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert set(Group.objects.values_list("name", flat=True)) == {"editors", "moderators"}


def test_a_database_whose_tables_are_gone_gets_no_groups():
    from django.apps import apps
    from django.apps.registry import Apps

    from factcheck.apps import make_groups

    Group.objects.all().delete()
    make_groups(apps=Apps())
    assert not Group.objects.exists()
    make_groups(apps=apps)
    assert Group.objects.count() == 2
