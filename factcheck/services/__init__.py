"""The only writers of the database: keyword-only functions, one transaction each.

All refusals are `ServiceError`: `InvalidInput` (400), `NotAllowed` (403), `Conflict` (409).
"""

from __future__ import annotations

from factcheck.services.analysis import execute_run
from factcheck.services.corrections import correct_article
from factcheck.services.decisions import (
    confirm_flag,
    decide_flags,
    dismiss_flag,
    release_flag,
    take_flag,
    undo_decision,
)
from factcheck.services.errors import Conflict, InvalidInput, NotAllowed, ServiceError
from factcheck.services.outlet_lines import decide_line
from factcheck.services.outlets import get_outlet
from factcheck.services.partners import create_partner_key
from factcheck.services.powers import Power, may
from factcheck.services.records import save_record
from factcheck.services.rules import switch_rule
from factcheck.services.runs import retry_run, start_run
from factcheck.services.submission_keys import submit_once
from factcheck.services.submissions import Submission, submit_article
from factcheck.services.sweep import sweep_runs
from factcheck.services.texts import MAX_TEXT_BYTES, decode_text
from factcheck.services.verdicts import give_verdict, sign_verdict

__all__ = [
    "MAX_TEXT_BYTES",
    "Conflict",
    "InvalidInput",
    "NotAllowed",
    "Power",
    "ServiceError",
    "Submission",
    "confirm_flag",
    "correct_article",
    "create_partner_key",
    "decide_flags",
    "decide_line",
    "decode_text",
    "dismiss_flag",
    "execute_run",
    "get_outlet",
    "give_verdict",
    "may",
    "release_flag",
    "retry_run",
    "save_record",
    "sign_verdict",
    "start_run",
    "submit_article",
    "submit_once",
    "sweep_runs",
    "switch_rule",
    "take_flag",
    "undo_decision",
]
