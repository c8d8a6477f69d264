"""The rules for text that is no news, and the lines learned of each outlet, for moderators."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import action, display

from factcheck.admin.base import DeskAdmin, shorten
from factcheck.choices import LineDecision
from factcheck.conf import rules_off
from factcheck.engine.reading.not_news.rules import family_of, find_rule, load_rates
from factcheck.models import OutletLine, RuleSwitch
from factcheck.services import decide_line, switch_rule

__all__ = ["OutletLineAdmin", "RuleSwitchAdmin"]

STATES = {"on": "success", "off": "danger", "off by setting": "info"}
HOW_TO_READ_ANEW = "Analyse again, under Articles, starts one."
STANDING = {"chrome": "info", "news": "success"}


class KeptAdmin(DeskAdmin):
    """Rows that the desk makes itself, and of which moderators decide one thing."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(RuleSwitch)
class RuleSwitchAdmin(KeptAdmin):
    """Rules."""

    list_per_page = 100
    list_display = ("rule_id", "family", "finds", "version", "alarms", "wrong", "standing")
    list_filter = ("is_on",)
    search_fields = ("rule_id",)
    fields = (
        *("rule_id", "family", "finds", "version", "alarms", "wrong", "measured"),
        *("is_on", "changed_by", "changed_at"),
    )
    readonly_fields = (
        *("rule_id", "family", "finds", "version", "alarms", "wrong", "measured"),
        *("changed_by", "changed_at"),
    )
    actions = ("switch_on", "switch_off")

    def save_model(self, request: HttpRequest, obj: RuleSwitch, form: Any, change: Any) -> None:
        assert request.user.is_authenticated
        switch_rule(rule_id=obj.rule_id, is_on=obj.is_on, by=request.user)

    @display(description="check")
    def family(self, row: RuleSwitch) -> str:
        """Name the check that flags what the rule finds."""
        family = family_of(row.rule_id)
        return family.value.replace("_", " ").replace("ai ", "AI ") if family else "retired"

    @display(description="what it finds")
    def finds(self, row: RuleSwitch) -> str:
        """Say what the rule describes."""
        rule = find_rule(row.rule_id)
        return rule.description if rule else "The engine has this rule no longer"

    @display(description="version")
    def version(self, row: RuleSwitch) -> str:
        """Show the rule's version."""
        rule = find_rule(row.rule_id)
        return str(rule.version) if rule else ""

    @display(description="alarms")
    def alarms(self, row: RuleSwitch) -> str:
        """Show in how many human articles the rule spoke."""
        rates = load_rates()
        rate = rates.rules.get(row.rule_id)
        return f"{rate.alarms} of {rates.articles}" if rate else "not measured"

    @display(description="false alarms")
    def wrong(self, row: RuleSwitch) -> str:
        """Show how many of these were news, as a reader found."""
        rate = load_rates().rules.get(row.rule_id)
        return str(rate.wrong) if rate else "not measured"

    @display(description="measured")
    def measured(self, row: RuleSwitch) -> str:
        """Show when and on what the alarms were counted."""
        rates = load_rates()
        return f"{rates.measured_on}, {rates.articles} articles: {rates.texts}"

    @display(description="state", label=STATES)
    def standing(self, row: RuleSwitch) -> str:
        """Show whether the rule is asked."""
        if row.rule_id in rules_off():
            return "off by setting"
        return "on" if row.is_on else "off"

    @action(description="Switch on", permissions=["change"])
    def switch_on(self, request: HttpRequest, rows: QuerySet[RuleSwitch]) -> None:
        """Let the selected rules speak from the next analysis on."""
        self._switch(request, rows, is_on=True)

    @action(description="Switch off", permissions=["change"])
    def switch_off(self, request: HttpRequest, rows: QuerySet[RuleSwitch]) -> None:
        """Silence the selected rules from the next analysis on."""
        self._switch(request, rows, is_on=False)

    def _switch(self, request: HttpRequest, rows: QuerySet[RuleSwitch], *, is_on: bool) -> None:
        assert request.user.is_authenticated
        for row in rows:
            switch_rule(rule_id=row.rule_id, is_on=is_on, by=request.user)
        many = "rule is" if len(rows) == 1 else "rules are"
        state = "on" if is_on else "off"
        self.message_user(
            request,
            f"{len(rows)} {many} {state} from the next analysis on. {HOW_TO_READ_ANEW}",
            messages.SUCCESS,
        )


class StandingFilter(admin.SimpleListFilter):
    """Lines by what they count as."""

    title = "counts as"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("chrome", "chrome"), ("news", "news, an editor says"), ("counted", "counted only")]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[OutletLine]
    ) -> QuerySet[OutletLine]:
        kinds = {
            "chrome": Q(decision=LineDecision.KEPT) | Q(is_learned=True, decision=""),
            "news": Q(decision=LineDecision.DISMISSED),
            "counted": Q(is_learned=False, decision=""),
        }
        return queryset.filter(kinds.get(self.value() or "", Q()))


@admin.register(OutletLine)
class OutletLineAdmin(KeptAdmin):
    """Lines that recur in an outlet's articles."""

    list_display = ("short", "outlet", "articles", "standing", "first_seen_at", "last_seen_at")
    list_select_related = ("outlet",)
    list_filter = (
        StandingFilter,
        ("decision", ChoicesDropdownFilter),
        ("outlet", RelatedDropdownFilter),
    )
    search_fields = ("line",)
    fields = (
        *("outlet", "line", "articles", "is_learned", "first_seen_at", "last_seen_at"),
        *("decision", "decided_by", "decided_at"),
    )
    readonly_fields = (
        *("outlet", "line", "articles", "is_learned", "first_seen_at", "last_seen_at"),
        *("decided_by", "decided_at"),
    )
    actions = ("call_chrome", "call_news")

    def save_model(self, request: HttpRequest, obj: OutletLine, form: Any, change: Any) -> None:
        assert request.user.is_authenticated
        decide_line(line_id=obj.pk, decision=obj.decision, by=request.user)

    @display(description="line")
    def short(self, row: OutletLine) -> str:
        """Show the line."""
        return shorten(row.line, 80)

    @display(description="counts as", label=STANDING)
    def standing(self, row: OutletLine) -> str:
        """Show what the line counts as in the next analysis."""
        if row.decision:
            return row.get_decision_display()
        return "chrome" if row.is_learned else "counted"

    @action(description="Call chrome", permissions=["change"])
    def call_chrome(self, request: HttpRequest, rows: QuerySet[OutletLine]) -> None:
        """Set the selected lines aside from the next analysis on."""
        self._decide(request, rows, LineDecision.KEPT)

    @action(description="Call news", permissions=["change"])
    def call_news(self, request: HttpRequest, rows: QuerySet[OutletLine]) -> None:
        """Read the selected lines as news from the next analysis on."""
        self._decide(request, rows, LineDecision.DISMISSED)

    def _decide(self, request: HttpRequest, rows: QuerySet[OutletLine], decision: str) -> None:
        assert request.user.is_authenticated
        for row in rows:
            decide_line(line_id=row.pk, decision=decision, by=request.user)
        many = "line counts" if len(rows) == 1 else "lines count"
        self.message_user(
            request,
            f"{len(rows)} {many} as {LineDecision(decision).label} from the next analysis on. "
            f"{HOW_TO_READ_ANEW}",
            messages.SUCCESS,
        )
