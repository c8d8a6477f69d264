"""Flags between runs: found again, changed, no longer found, and what humans said about them.

What a run finds is matched with what is stored by check and span.

- Found again: the row stays. A dismissal holds while evidence and check version are the same and
  ends when either changes. A confirmation stands as it was given, with the evidence that it was
  given on.
- Found after it had been superseded: it opens again.
- New: open, unless a dismissal for the whole article covers this version of the check; then the
  machine dismisses it, in its own name, and says which decision it followed.
- No longer found: superseded while nobody decided; a human's decision stays, so that a dismissal
  is remembered should the flag come back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from django.db.models import Exists, OuterRef

from factcheck.choices import OPEN_STATES, Action, CheckSeverity, DismissScope, FlagState
from factcheck.engine import document
from factcheck.models import Claim, Decision, Flag, Run
from factcheck.services.flag_steps import Step, apply_step, covered_note

__all__ = ["evidence_hash", "store_flags"]

Key = tuple[str, int, int]
Covering = dict[tuple[str, int], Decision]


def store_flags(run: Run, found: Sequence[document.Flag], claims: Sequence[Claim]) -> None:
    """Bring the revision's flags in line with what the run found; call inside a transaction."""
    stored = {_key(row): row for row in Flag.objects.filter(revision=run.revision).locked()}
    new: list[Flag] = []
    for finding in found:
        fresh = _flag_row(run, finding, claims)
        old = stored.pop(_key(fresh), None)
        if old is None:
            new.append(fresh)
        else:
            _update(old, fresh)
    for gone in stored.values():
        if gone.state in OPEN_STATES:
            apply_step(gone, Step(Action.SUPERSEDE, FlagState.SUPERSEDED, by=None))
    # Last: a dismissal that has just ended covers nothing any more.
    covering = _article_dismissals(run) if new else {}
    for fresh in new:
        _add(fresh, covering.get((fresh.check_id, fresh.check_version)))


def evidence_hash(message: str, passages: Sequence[dict[str, object]]) -> str:
    """Give the SHA-256 of a flag's message and passages, whatever order they come in."""
    inputs = {"message": message, "passages": sorted(passages, key=json.dumps)}
    canonical = json.dumps(inputs, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _flag_row(run: Run, finding: document.Flag, claims: Sequence[Claim]) -> Flag:
    passages: list[dict[str, object]] = [
        {
            "revision": int(passage.source),
            "start": passage.span.start,
            "end": passage.span.end,
            "text": passage.span.text,
        }
        for passage in finding.evidence
    ]
    return Flag(
        revision=run.revision,
        run=run,
        claim=None if finding.claim is None else claims[finding.claim],
        check_id=finding.check,
        check_version=finding.version,
        severity=finding.severity.value,
        severity_rank=CheckSeverity.values.index(finding.severity.value),
        start=finding.span.start,
        end=finding.span.end,
        quote=finding.span.text,
        message=finding.message,
        passages=passages,
        evidence_hash=evidence_hash(finding.message, passages),
    )


def _add(fresh: Flag, covering: Decision | None) -> None:
    fresh.save()
    if covering is not None:
        note = covered_note(covering.flag_id)
        step = Step(
            *(Action.DISMISS, FlagState.DISMISSED, None, covering.reason, note),
            scope=DismissScope.ARTICLE,
        )
        apply_step(fresh, step)


def _update(old: Flag, fresh: Flag) -> None:
    if old.state in {FlagState.CONFIRMED, FlagState.FIXED}:
        return
    was = old.check_version, old.evidence_hash
    is_changed = was != (fresh.check_version, fresh.evidence_hash)
    if is_changed or old.severity != fresh.severity or old.claim_id != fresh.claim_id:
        _take_over(old, fresh)
    is_over = old.state == FlagState.DISMISSED and is_changed
    if is_over or old.state == FlagState.SUPERSEDED:
        apply_step(old, Step(Action.REOPEN, FlagState.OPEN, by=None))


def _take_over(old: Flag, fresh: Flag) -> None:
    for name in (
        *("run", "claim", "check_version", "severity", "severity_rank"),
        *("message", "passages", "evidence_hash"),
    ):
        setattr(old, name, getattr(fresh, name))
    old.version += 1
    old.save()


def _article_dismissals(run: Run) -> Covering:
    """Give the standing dismissals for the whole article by check and version, as editors gave."""
    later = Decision.objects.filter(flag=OuterRef("flag"), pk__gt=OuterRef("pk"))
    standing = Decision.objects.filter(
        ~Exists(later),
        action=Action.DISMISS,
        scope=DismissScope.ARTICLE,
        by__isnull=False,
        flag__state=FlagState.DISMISSED,
        flag__revision__article=run.revision.article_id,
    )
    rows = standing.select_related("flag").order_by("pk")
    return {(row.flag.check_id, row.flag.check_version): row for row in rows}


def _key(flag: Flag) -> Key:
    return flag.check_id, flag.start, flag.end
