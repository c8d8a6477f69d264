"""The database's closed vocabularies; the engine's own are in `factcheck.engine.document`."""

from __future__ import annotations

from django.db import models

__all__ = [
    "DECIDED_STATES",
    "OPEN_STATES",
    "Action",
    "ArticleOrigin",
    "CheckSeverity",
    "DismissReason",
    "DismissScope",
    "EvidenceStance",
    "FlagState",
    "LineDecision",
    "MachineVerdict",
    "OutletKind",
    "Rating",
    "RunState",
    "RunTrigger",
]


class OutletKind(models.TextChoices):
    """Whose publication it is."""

    OWN = "own", "our own"
    PARTNER = "partner", "partner"
    READ = "read", "only read"


class ArticleOrigin(models.TextChoices):
    """How an article reached the desk."""

    UPLOAD = "upload", "upload"
    URL = "url", "URL"
    FEED = "feed", "feed"
    API = "api", "API"
    CLI = "cli", "command line"


class LineDecision(models.TextChoices):
    """What an editor said of a line that recurs; without a word the machine's count decides."""

    KEPT = "kept", "chrome"
    DISMISSED = "dismissed", "news"


class RunState(models.TextChoices):
    """Where an analysis stands; see `factcheck.models.Run` for the transitions."""

    WAITING = "waiting", "waiting"
    RUNNING = "running", "running"
    COMPLETED = "completed", "completed"
    STOPPED = "stopped", "stopped"  # ended politely: there was nothing to judge, with the reason
    FAILED = "failed", "failed"


class RunTrigger(models.TextChoices):
    """What asked for a run."""

    SUBMISSION = "submission", "submission"
    STORY = "story", "another article of the story"
    CORRECTION = "correction", "corrected details"
    RETRY = "retry", "retry by hand"


class MachineVerdict(models.TextChoices):
    """What the machine suggests; never a human's rating."""

    SUPPORTED = "supported", "supported"
    CONTRADICTED = "contradicted", "contradicted"
    PARTLY_SUPPORTED = "partly_supported", "partly supported"
    CONFLICTING = "conflicting", "sources conflict"
    NOT_IN_SOURCE = "not_in_source", "not in the source"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence", "not enough evidence"
    NOT_CHECKABLE = "not_checkable", "not checkable"


class EvidenceStance(models.TextChoices):
    """Where a passage stands towards a claim."""

    SUPPORTS = "supports", "supports"
    CONTRADICTS = "contradicts", "contradicts"
    MENTIONS = "mentions", "mentions"


class Rating(models.TextChoices):
    """What a human decided on a claim."""

    TRUE = "true", "True"
    MOSTLY_TRUE = "mostly_true", "Mostly true"
    HALF_TRUE = "half_true", "Half true"
    MOSTLY_FALSE = "mostly_false", "Mostly false"
    FALSE = "false", "False"
    MISLEADING = "misleading", "Misleading"
    OUTDATED = "outdated", "Outdated"
    UNPROVEN = "unproven", "Unproven"
    NOT_CHECKABLE = "not_checkable", "Not checkable"


class CheckSeverity(models.TextChoices):
    """How much a flag matters, worst first."""

    BLOCKER = "blocker", "blocker"
    WARNING = "warning", "warning"
    INFO = "info", "note"


class FlagState(models.TextChoices):
    """Where a flag stands; `Decision` rows tell how it got there."""

    OPEN = "open", "open"
    CLAIMED = "claimed", "taken"
    CONFIRMED = "confirmed", "confirmed"
    DISMISSED = "dismissed", "dismissed"
    FIXED = "fixed", "fixed"
    SUPERSEDED = "superseded", "superseded"  # a later run no longer finds it


# What waits for a decision, and what a human decided.
OPEN_STATES = frozenset({FlagState.OPEN, FlagState.CLAIMED})
DECIDED_STATES = frozenset({FlagState.CONFIRMED, FlagState.DISMISSED})


class Action(models.TextChoices):
    """What was done to a flag."""

    CLAIM = "claim", "took"
    RELEASE = "release", "released"
    CONFIRM = "confirm", "confirmed"
    DISMISS = "dismiss", "dismissed"
    UNDO = "undo", "undid"
    REOPEN = "reopen", "reopened"  # by the machine: span, evidence or check version changed
    SUPERSEDE = "supersede", "superseded"  # by the machine: no longer found


class DismissReason(models.TextChoices):
    """Why a flag is no problem."""

    SOURCE_AGREES = "source_agrees", "The source says the same"
    PARAPHRASE_OK = "paraphrase_ok", "A fair paraphrase"
    QUOTED_SPEECH = "quoted_speech", "Quoted speech, as said"
    OPINION = "opinion", "Opinion, not a fact"
    NEWER_INFORMATION = "newer_information", "We have newer information"
    WRONG_SOURCE_MATCHED = "wrong_source_matched", "Matched with the wrong passage"
    CHECK_BUG = "check_bug", "The check is wrong"
    DUPLICATE = "duplicate", "Already flagged"
    STYLE_ONLY = "style_only", "Style only"


class DismissScope(models.TextChoices):
    """How far a dismissal reaches."""

    SPAN = "span", "this flag"
    ARTICLE = "article", "this check in this article"
