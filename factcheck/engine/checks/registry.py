"""The checks that run, as plain data, and the loader that turns it into instances.

A desk adds a check by naming its dotted path; the order of the tuple is the order of the flags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Final

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import Flag

__all__ = ["DEFAULT_CHECKS", "RegistryError", "find_check", "load_checks", "run_checks"]

_HERE = "factcheck.engine.checks"

DEFAULT_CHECKS: Final[tuple[str, ...]] = (
    f"{_HERE}.languages.OtherLanguageCheck",
    f"{_HERE}.leftovers.AiDisclosureCheck",
    f"{_HERE}.leftovers.ChatLeftoverCheck",
    f"{_HERE}.leftovers.SiteChromeCheck",
    f"{_HERE}.leftovers.MarkupLeftCheck",
    f"{_HERE}.leftovers.FillerSentenceCheck",
    f"{_HERE}.dates.MissingPublicationDateCheck",
    f"{_HERE}.dates.UnanchoredDateCheck",
    f"{_HERE}.sources.UncreditedRewriteCheck",
    f"{_HERE}.sources.CircularSourcesCheck",
    f"{_HERE}.sources.ClaimNotInSourceCheck",
    f"{_HERE}.conflicts.TimeConflictCheck",
    f"{_HERE}.conflicts.QuantityConflictCheck",
    f"{_HERE}.conflicts.AttributionConflictCheck",
    f"{_HERE}.conflicts.AlteredQuotationCheck",
    f"{_HERE}.conflicts.CertaintyRaisedCheck",
    f"{_HERE}.conflicts.NameConflictCheck",
    f"{_HERE}.conflicts.NegationConflictCheck",
)


class RegistryError(ValueError):
    """A list of checks that cannot be loaded, with the path or id at fault."""


def load_checks(paths: Sequence[str] = DEFAULT_CHECKS) -> tuple[Check, ...]:
    """Instantiate the checks in order; raise RegistryError for a bad path or a duplicate id."""
    checks: dict[str, Check] = {}
    for path in paths:
        check = _load(path)
        if check.id in checks:
            raise RegistryError(
                f"{path}: the id {check.id!r} is already taken by {type(checks[check.id]).__name__}"
            )
        checks[check.id] = check
    return tuple(checks.values())


def find_check(check_id: str, checks: Iterable[Check]) -> Check:
    """Give the check with this id; raise RegistryError that lists the known ids."""
    known = {check.id: check for check in checks}
    if check_id not in known:
        raise RegistryError(f"no check has the id {check_id!r}; known ids: {', '.join(known)}")
    return known[check_id]


def run_checks(context: CheckContext, checks: Iterable[Check]) -> tuple[Flag, ...]:
    """Run the checks in order; one flag for each check and span, the first one found."""
    flags: dict[tuple[str, int, int], Flag] = {}
    for check in checks:
        for flag in check.run(context):
            flags.setdefault((flag.check, flag.span.start, flag.span.end), flag)
    return tuple(flags.values())


def _load(path: str) -> Check:
    module_name, _, class_name = path.rpartition(".")
    try:
        found = getattr(import_module(module_name), class_name)
    except (ImportError, AttributeError, ValueError) as error:
        raise RegistryError(f"{path}: no such check ({error})") from error
    if not (isinstance(found, type) and issubclass(found, Check)):
        raise RegistryError(f"{path}: {class_name} is not a Check")
    return found()
