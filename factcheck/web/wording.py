"""The words and signs in which pages speak of severities, verdicts, stances and checks."""

from __future__ import annotations

from functools import cache

from factcheck.choices import CheckSeverity, EvidenceStance, MachineVerdict

__all__ = [
    "NOT_CHECKABLE_WORDS",
    "RELATION_SIGNS",
    "SEVERITY_RANKS",
    "SLOT_WORDS",
    "STAGE_WORDS",
    "STANCE_WORDS",
    "VERDICT_SIGNS",
    "VERDICT_WORDS",
    "as_sentence",
    "check_choices",
    "check_name",
    "field_words",
]

SEVERITY_RANKS = {severity.value: rank for rank, severity in enumerate(CheckSeverity)}

# The machine suggests, it never rules.
VERDICT_WORDS = {
    MachineVerdict.SUPPORTED: "The sources bear this out",
    MachineVerdict.CONTRADICTED: "The source does not bear this out",
    MachineVerdict.PARTLY_SUPPORTED: "The sources bear out a part of this",
    MachineVerdict.CONFLICTING: "The sources disagree about this",
    MachineVerdict.NOT_IN_SOURCE: "The source does not say this",
    MachineVerdict.NOT_ENOUGH_EVIDENCE: "No evidence found in the articles compared",
    MachineVerdict.NOT_CHECKABLE: "Nothing here that can be checked",
}
VERDICT_SIGNS = {
    MachineVerdict.SUPPORTED: "✓",
    MachineVerdict.CONTRADICTED: "≠",
    MachineVerdict.PARTLY_SUPPORTED: "±",
    MachineVerdict.CONFLICTING: "≠",
    MachineVerdict.NOT_IN_SOURCE: "∅",
    MachineVerdict.NOT_ENOUGH_EVIDENCE: "?",
    MachineVerdict.NOT_CHECKABLE: "·",
}
STANCE_WORDS = {
    EvidenceStance.SUPPORTS: "Bears it out",
    EvidenceStance.CONTRADICTS: "Says otherwise",
    EvidenceStance.MENTIONS: "Speaks of it",
}
SLOT_WORDS = {
    "time": "when",
    "quantity": "how many",
    "name": "who",
    "place": "where",
    "quotation": "in whose words",
    "attribution": "said by whom",
    "negation": "or not",
    "certainty": "how certain",
    "relation": "did what",
    "absent": "says so at all",
}
# Why the reader found nothing to check in a claim.
NOT_CHECKABLE_WORDS = {
    "question": "it asks and asserts nothing",
    "instruction": "it tells its reader what to do",
    "opinion": "it is an opinion",
    "future": "it lies ahead, and nobody is named whose plan it is",
    "ambiguous": "it does not say whom or what it speaks of",
    "boilerplate": "it belongs to the page, not to the report",
    "fragment": "it is no whole sentence",
}
RELATION_SIGNS = {"same": "=", "compatible": "≈", "differs": "≠", "silent": "·"}
STAGE_WORDS = {
    "": "Starting",
    "reading": "Reading the text",
    "gathering evidence": "Gathering evidence",
    "judging": "Comparing with other articles",
    "storing": "Writing down what was found",
}

# What an article declares, where the field is called otherwise.
FIELD_WORDS = {"published_on": "publication date", "url": "URL"}


@cache
def _names() -> dict[str, str]:
    """Map the ids of the checks in use to their names, in the order of the registry."""
    from factcheck.conf import check_paths
    from factcheck.engine.checks.registry import load_checks

    return {check.id: check.name for check in load_checks(check_paths())}


def field_words(field: str) -> str:
    """Name what an article declares; a field that is no more keeps its own name."""
    return FIELD_WORDS.get(field, field.replace("_", " "))


def as_sentence(detail: str) -> str:
    """Write a service's refusal as a sentence: a capital letter first, a full stop last."""
    detail = detail.strip()
    return detail[:1].upper() + detail[1:] + ("" if detail.endswith((".", "?", "!")) else ".")


def check_name(check_id: str) -> str:
    """Name a check; one that was retired goes by its id, as words."""
    return _names().get(check_id) or check_id.replace("_", " ").capitalize()


def check_choices() -> list[tuple[str, str]]:
    """List the checks in use as (id, name), by name."""
    return sorted(_names().items(), key=lambda item: item[1].casefold())
