"""Tells at start-up what would otherwise fail at the first article. Loads no model."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from factcheck import conf
from factcheck.engine.checks.registry import RegistryError, load_checks
from factcheck.engine.language import explain_missing
from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES

Apps = Sequence[AppConfig] | None


@register(Tags.database)
def check_demo(app_configs: Apps, databases: object = None, **kwargs: object) -> list[CheckMessage]:
    """Find demo logins in a production database; runs with each `manage.py migrate`."""
    if not databases or conf.demo_file() is not None:
        return []
    from factcheck.services.demo import list_open_demo

    try:
        names = list_open_demo()
    except DatabaseError:
        # The tables are not there yet, and so no login either.
        return []
    hint = "Close them: `manage.py make_demo --remove`."
    message = f"This production database still lets the demo in: {', '.join(names)}."
    return [Error(message, hint=hint, id="factcheck.E004")] if names else []


@register
def check_language_model(app_configs: Apps, **kwargs: object) -> list[CheckMessage]:
    """Find the pipeline that FACTCHECK_SPACY_MODEL names, without loading it."""
    model = conf.spacy_model()
    if model is None or Path(model).is_dir() or (model.isidentifier() and find_spec(model)):
        return []
    return [Error(explain_missing(model), id="factcheck.E001")]


@register
def check_registry(app_configs: Apps, **kwargs: object) -> list[CheckMessage]:
    """Load every check that FACTCHECK_CHECKS names; an empty list would find nothing."""
    try:
        load_checks(conf.check_paths())
    except RegistryError as error:
        return [
            Error(str(error), hint="Correct FACTCHECK_CHECKS in the settings.", id="factcheck.E002")
        ]
    return []


@register
def check_rules_off(app_configs: Apps, **kwargs: object) -> list[CheckMessage]:
    """Find ids in FACTCHECK_RULES_OFF that no rule has: the rule that was meant is still on."""
    unknown = sorted(conf.rules_off() - {rule.id for rule in NOT_NEWS_RULES})
    if not unknown:
        return []
    message = f"FACTCHECK_RULES_OFF names no rule: {', '.join(unknown)}."
    return [Error(message, hint="The ids are in docs/checks.md.", id="factcheck.E005")]


@register
def check_full_text_search(app_configs: Apps, **kwargs: object) -> list[CheckMessage]:
    """Make sure that this Python's SQLite can search full text."""
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("pragma compile_options")}
    connection.close()
    if "ENABLE_FTS5" in options:
        return []
    return [
        Error(
            "This Python's SQLite has no full-text search (FTS5).",
            hint="Use a Python built with it, or set DATABASE_URL to a PostgreSQL server.",
            id="factcheck.E003",
        )
    ]
