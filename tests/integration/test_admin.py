"""The admin: who may do what, what stays as it is, and lists that ask no more for more rows."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factcheck import models
from factcheck.services import confirm_flag, dismiss_flag, submit_once, take_flag
from tests import factories

OURS = [model for model in admin.site._registry if model.__module__.startswith("factcheck.")]
# What moderators add to and correct; everything else only the desk itself writes.
WRITABLE = {models.Outlet, models.Story, models.Partner, models.PartnerKey}
# Articles are corrected by a service, and come in elsewhere; of rules and lines one thing is decided.
DECIDED = {models.Article, models.RuleSwitch, models.OutletLine}
READ_ONLY = [model for model in OURS if model not in {*WRITABLE, *DECIDED}]


@pytest.fixture
def moderator(db):
    return factories.ModeratorFactory()


@pytest.fixture
def client(client, moderator):
    client.force_login(moderator)
    return client


def url(model, page="changelist", *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def word(model):
    return model._meta.model_name


def said(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def fill(count):
    """Add rows of every kind."""
    editors = [factories.EditorFactory() for _ in range(2)]
    for _ in range(count):
        revision, source = factories.RevisionFactory(), factories.RevisionFactory()
        partner = factories.PartnerFactory()
        models.PartnerKey.objects.create_key(partner=partner, name="key")
        submit_once(key="k", partner=partner, text=f"Text of {partner}.")
        claim = factories.ClaimFactory(revision=revision)
        assessment = factories.AssessmentFactory(claim=claim)
        factories.EvidenceFactory(assessment=assessment, revision=source)
        factories.SentenceFactory(revision=revision)
        factories.OutletLineFactory(outlet=revision.outlet)
        factories.ArticleChangeFactory(article=revision.article)
        factories.DerivationFactory(derived=revision, source=source)
        factories.VerdictFactory(claim=claim, decided_by=editors[0], second_by=editors[1])
        flag = factories.FlagFactory(revision=revision, claim=claim)
        dismiss_flag(flag_id=flag.pk, by=editors[0], reason="opinion")


def test_every_model_has_its_list():
    assert set(OURS) == {
        model for model in vars(models).values() if isinstance(model, type) and model._meta
    }


@pytest.mark.parametrize("model", OURS, ids=word)
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_one(client, model):
    counts = []
    for more in (1, 19):
        fill(more)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(url(model))
        assert answer.status_code == 200
        counts.append(len(queries))
    assert len(answer.context["cl"].result_list) >= 20
    assert counts[0] == counts[1] <= 12


@pytest.mark.parametrize("model", OURS, ids=word)
def test_a_row_opens(client, model):
    fill(1)
    row = model.objects.first()
    assert client.get(url(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize(
    "model", [model for model in OURS if admin.site._registry[model].search_fields], ids=word
)
def test_a_list_can_be_searched(client, model):
    fill(1)
    assert client.get(url(model), {"q": "nothing of the kind"}).context["cl"].result_count == 0


@pytest.mark.parametrize("model", OURS, ids=word)
def test_nothing_is_deleted(client, model):
    fill(1)
    row = model.objects.first()
    assert client.post(url(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    client.post(
        url(model), {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    )
    assert model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", READ_ONLY, ids=word)
def test_what_the_desk_writes_is_neither_added_nor_changed(client, model):
    fill(1)
    row = model.objects.first()
    assert client.get(url(model, "add")).status_code == 403
    assert client.post(url(model, "change", row.pk), {"state": "confirmed"}).status_code == 403


@pytest.mark.parametrize("model", OURS, ids=word)
def test_staff_without_permissions_sees_no_list(client, model):
    client.force_login(factories.UserFactory(is_staff=True))
    assert client.get(url(model)).status_code == 403


def test_the_landing_page_shows_only_what_may_be_seen(client):
    fill(1)
    assert "Latest decisions" in client.get(reverse("admin:index")).content.decode()
    client.force_login(factories.UserFactory(is_staff=True))
    page = client.get(reverse("admin:index")).content.decode()
    assert "Latest decisions" not in page
    assert "may not see any" in page


def test_the_sidebar_shows_only_what_may_be_seen(client):
    viewer = factories.UserFactory(is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_flag"))
    client.force_login(viewer)
    page = client.get(reverse("admin:index")).content.decode()
    assert url(models.Flag) in page
    assert url(models.Partner) not in page


def test_a_figure_leads_to_the_list_it_counts(client):
    factories.FlagFactory(severity="blocker")
    factories.RunFactory(state="failed")
    factories.VerdictFactory()
    figures = [f for f in client.get(reverse("admin:index")).context["figures"] if f.count]
    # The factories' flag comes with a completed run, which waits for nobody.
    assert [figure.count for figure in figures] == [1, 1, 1]
    for figure in figures:
        assert client.get(figure.link).context["cl"].result_count == 1


def test_an_article_shows_its_text_as_text(client):
    revision = factories.RevisionFactory(text="<script>alert(1)</script>\nMore.")
    page = client.get(url(models.Article, "change", revision.article_id)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


def test_a_long_text_is_cut(client):
    revision = factories.RevisionFactory(text="a\n" * 20_000)
    page = client.get(url(models.Revision, "change", revision.pk)).content.decode()
    assert "[20,000 more characters]" in page


class TestFlags:
    @pytest.fixture
    def flags(self, db):
        return [factories.FlagFactory(severity="warning") for _ in range(3)]

    def send(self, client, flags, action, **data):
        """Send what the list sends, or with `decide` what the page sends after a look at it."""
        ids = [flag.pk for flag in flags]
        seen = " ".join(f"{flag.pk}:{flag.version}" for flag in flags)
        values = {"action": action, "_selected_action": ids, "seen": seen, **data}
        return client.post(url(models.Flag), values, follow=False)

    def states(self):
        return sorted(models.Flag.objects.values_list("state", flat=True))

    def test_says_how_many_before_it_confirms(self, client, flags):
        page = self.send(client, flags, "confirm")
        assert page.status_code == 200
        assert page.context["title"] == "Confirm 3 flags?"
        assert self.states() == ["open"] * 3

    def test_confirms_and_says_how_many(self, client, flags, moderator):
        answer = self.send(client, flags, "confirm", decide="1")
        assert said(answer) == ["3 flags confirmed."]
        assert self.states() == ["confirmed"] * 3
        assert {row.by for row in models.Decision.objects.all()} == {moderator}

    def test_dismisses_with_the_reason(self, client, flags):
        answer = self.send(
            client, flags[:1], "dismiss", decide="1", reason="opinion", note="Column"
        )
        assert said(answer) == ["1 flag dismissed."]
        decision = models.Decision.objects.get()
        assert (decision.reason, decision.note) == ("opinion", "Column")

    @pytest.mark.parametrize("reason", ["", "because"], ids=["none", "unknown"])
    def test_asks_for_the_reason(self, client, flags, reason):
        page = self.send(client, flags, "dismiss", decide="1", reason=reason)
        assert "reason" in page.context["form"].errors
        assert self.states() == ["open"] * 3

    def test_leaves_alone_what_was_decided_meanwhile(self, client, flags):
        confirm_flag(flag_id=flags[0].pk, by=factories.EditorFactory())
        page = self.send(client, flags, "dismiss")
        assert page.context["title"] == "Dismiss 2 flags?"
        answer = self.send(client, flags[1:], "dismiss", decide="1", reason="opinion")
        assert said(answer) == ["2 flags dismissed."]
        assert self.states() == ["confirmed", "dismissed", "dismissed"]

    def test_leaves_alone_what_changed_between_the_look_and_the_click(self, client, flags):
        seen = self.send(client, flags, "confirm").context["seen"]
        models.Flag.objects.filter(pk=flags[0].pk).update(version=2, message="Judged anew.")
        answer = self.send(client, flags, "confirm", decide="1", seen=seen)
        assert said(answer) == [
            "2 flags confirmed. 1 flag changed since this page was opened and stays as it is."
        ]
        assert self.states() == ["confirmed", "confirmed", "open"]

    @pytest.mark.parametrize("seen", ["", "1", "x:y", "1:", "١:1", f"{10**30}:1"])
    def test_decides_nothing_that_was_not_looked_at(self, client, flags, seen):
        page = self.send(client, flags, "confirm", decide="1", seen=seen)
        assert page.context["title"] == "Confirm 3 flags?"
        assert self.states() == ["open"] * 3

    def test_tells_that_somebody_else_has_taken_one(self, client, flags):
        take_flag(flag_id=flags[0].pk, by=factories.EditorFactory())
        assert self.send(client, flags, "confirm").context["taken"] == 1

    def test_has_nothing_to_do_where_nothing_waits(self, client, flags):
        models.Flag.objects.update(state="fixed")
        assert said(self.send(client, flags, "confirm")) == [
            "None of the selected flags waits for a decision."
        ]

    def test_decides_a_whole_filtered_list(self, client, flags):
        answer = self.send(client, flags[:1], "confirm", select_across="1")
        assert answer.context["title"] == "Confirm 3 flags?"

    def test_refuses_more_than_can_be_looked_at(self, client, flags, monkeypatch):
        monkeypatch.setattr("factcheck.admin.bulk.MOST_AT_ONCE", 2)
        assert "filter the list" in said(self.send(client, flags, "confirm", decide="1"))[0]
        assert self.states() == ["open"] * 3

    def test_lets_a_viewer_decide_nothing(self, client, flags):
        viewer = factories.UserFactory(is_staff=True)
        viewer.user_permissions.add(Permission.objects.get(codename="view_flag"))
        client.force_login(viewer)
        self.send(client, flags, "confirm", decide="1")
        assert self.states() == ["open"] * 3

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({"check": "site_chrome"}, 1),
            ({"severity__exact": "info"}, 1),
            ({"state__exact": "fixed"}, 1),
            ({"q": "Bridge story"}, 1),
            ({}, 4),
        ],
        ids=["check", "severity", "state", "search", "all"],
    )
    def test_is_filtered(self, client, flags, query, count):
        article = factories.ArticleFactory(title="Bridge story")
        factories.FlagFactory(
            revision=factories.RevisionFactory(article=article),
            check_id="site_chrome",
            severity="info",
            state="fixed",
        )
        assert client.get(url(models.Flag), query).context["cl"].result_count == count

    def test_is_filtered_by_outlet(self, client, flags):
        outlet = flags[0].revision.outlet
        query = {"revision__outlet__id__exact": outlet.pk}
        assert client.get(url(models.Flag), query).context["cl"].result_count == 1


class TestRuns:
    def retry(self, client, *runs):
        return client.post(
            url(models.Run), {"action": "retry", "_selected_action": [run.pk for run in runs]}
        )

    def test_a_failed_run_is_asked_for_again(self, client):
        run = factories.RunFactory(state="failed", error="out of memory")
        assert said(self.retry(client, run)) == ["1 run waits for a worker."]
        assert run.revision.runs.filter(state="waiting", trigger="retry").count() == 1

    def test_two_runs_of_one_text_give_one_new_run(self, client):
        first = factories.RunFactory(state="failed")
        second = factories.RunFactory(state="stopped", revision=first.revision)
        assert said(self.retry(client, first, second)) == ["1 run waits for a worker."]

    def test_a_completed_run_is_left_alone(self, client):
        run = factories.RunFactory()
        assert said(self.retry(client, run)) == ["Only failed or stopped runs can be retried."]
        assert models.Run.objects.count() == 1

    def test_an_article_is_analysed_again(self, client):
        revision = factories.RevisionFactory()
        data = {"action": "analyse", "_selected_action": [revision.article_id]}
        assert said(client.post(url(models.Article), data)) == ["1 run waits for a worker."]
        assert revision.runs.get().state == "waiting"


class TestKeys:
    def make(self, client, **data):
        partner = factories.PartnerFactory()
        return partner, client.post(
            url(models.PartnerKey, "add"), {"partner": partner.pk, "name": "Wire", **data}
        )

    def test_a_new_key_is_shown_once_and_works(self, client):
        partner, answer = self.make(client)
        shown = next(message for message in said(answer) if "copy it now" in message)
        plain = shown.split(": ")[1].split(" ")[0]
        assert models.PartnerKey.objects.get_from_key(plain).partner == partner
        client.get(url(models.PartnerKey))
        assert plain not in client.get(url(models.PartnerKey)).content.decode()

    def test_a_new_key_takes_its_end_along(self, client):
        self.make(client, expiry_date_0="2030-01-01", expiry_date_1="12:00")
        assert models.PartnerKey.objects.get().expiry_date.year == 2030

    def test_the_list_shows_the_prefix(self, client):
        key, _ = models.PartnerKey.objects.create_key(
            partner=factories.PartnerFactory(), name="Wire"
        )
        page = client.get(url(models.PartnerKey)).content.decode()
        assert f">{key.prefix}<" in page

    def test_a_key_is_revoked_for_good(self, client):
        key = models.PartnerKey.objects.create_key(partner=factories.PartnerFactory(), name="Wire")[
            0
        ]
        client.post(url(models.PartnerKey, "change", key.pk), {"revoked": "on"})
        client.post(url(models.PartnerKey, "change", key.pk), {})
        key = models.PartnerKey.objects.get()
        assert key.revoked is True


class TestAccounts:
    def test_a_moderator_makes_an_account_but_puts_nobody_in_a_group(self, client):
        passwords = {"password1": "Abcd-1234-efgh", "password2": "Abcd-1234-efgh"}
        page = reverse("admin:auth_user_add")
        client.post(page, {"username": "new", "usable_password": "true", **passwords})
        new = type(factories.EditorFactory()).objects.get(username="new")
        client.post(url(type(new), "change", new.pk), {"username": "newer", "groups": ["1", "2"]})
        new.refresh_from_db()
        assert (new.username, new.groups.count()) == ("newer", 0)

    def test_a_moderator_hands_out_no_powers(self, client):
        moderator = factories.UserFactory(is_staff=True)
        for codename in ("view_user", "change_user"):
            moderator.user_permissions.add(Permission.objects.get(codename=codename))
        client.force_login(moderator)
        page = url(type(moderator), "change", moderator.pk)
        client.post(page, {"username": moderator.username, "is_active": "on", "is_superuser": "on"})
        moderator.refresh_from_db()
        assert moderator.is_superuser is False

    def test_a_moderator_does_not_change_a_superuser(self, client):
        other = factories.UserFactory(is_superuser=True)
        assert client.post(url(type(other), "change", other.pk), {}).status_code == 403
        page = reverse("admin:auth_user_password_change", args=[other.pk])
        assert client.get(page).status_code == 403

    def test_a_moderator_takes_over_no_account(self, client):
        moderator, stronger = (factories.UserFactory(is_staff=True, email="a@b.org") for _ in "ab")
        moderator.user_permissions.add(Permission.objects.get(codename="change_user"))
        client.force_login(moderator)
        page = reverse("admin:auth_user_password_change", args=[stronger.pk])
        passwords = {"password1": "Abcd-1234-efgh", "password2": "Abcd-1234-efgh"}
        assert client.post(page, {**passwords, "usable_password": "true"}).status_code == 403
        changed = {"username": stronger.username, "is_active": "on", "email": "my@own.org"}
        answer = client.post(url(type(stronger), "change", stronger.pk), changed)
        assert answer.status_code == 302
        stronger.refresh_from_db()
        assert stronger.email == "a@b.org"
        assert stronger.check_password("password")


def test_a_moderator_switches_rules_off_and_on_again(client, moderator):
    row = models.RuleSwitch.objects.get(rule_id="teaser")
    assert b"A pointer to another article" in client.get(url(models.RuleSwitch)).content
    for name, is_on in (("switch_off", False), ("switch_on", True)):
        client.post(
            url(models.RuleSwitch), {"action": name, "_selected_action": [row.pk]}, follow=True
        )
        row.refresh_from_db()
        assert (row.is_on, row.changed_by) == (is_on, moderator)
    client.post(url(models.RuleSwitch, "change", row.pk), {})
    row.refresh_from_db()
    assert not row.is_on


def test_a_rule_that_the_settings_switch_off_says_so(client, settings):
    settings.FACTCHECK_RULES_OFF = ["teaser"]
    row = models.RuleSwitch.objects.get(rule_id="teaser")
    assert b"off by setting" in client.get(url(models.RuleSwitch), {"q": "teaser"}).content
    assert row.is_on


def test_a_moderator_calls_a_line_chrome_or_news(client, moderator):
    row = factories.OutletLineFactory(articles=12, is_learned=True)
    for name, decision in (("call_news", "dismissed"), ("call_chrome", "kept")):
        client.post(
            url(models.OutletLine), {"action": name, "_selected_action": [row.pk]}, follow=True
        )
        row.refresh_from_db()
        assert (row.decision, row.decided_by) == (decision, moderator)
    client.post(url(models.OutletLine, "change", row.pk), {"decision": ""})
    row.refresh_from_db()
    assert (row.decision, row.is_learned) == ("", True)


@pytest.mark.parametrize(("standing", "shown"), [("chrome", 2), ("news", 1), ("counted", 1)])
def test_lines_are_filtered_by_what_they_count_as(client, standing, shown):
    for values in ({"is_learned": True}, {"decision": "kept"}, {"decision": "dismissed"}, {}):
        factories.OutletLineFactory(**values)
    answer = client.get(url(models.OutletLine), {"standing": standing})
    assert answer.context["cl"].result_count == shown
