"""Django models, one noun per file. Only `factcheck.services` writes them."""

from __future__ import annotations

from factcheck.models.article import Article, ArticleChange
from factcheck.models.claim import Assessment, Claim, Evidence
from factcheck.models.derivation import Derivation
from factcheck.models.flag import Decision, Flag
from factcheck.models.outlet import Outlet
from factcheck.models.outlet_line import OutletLine
from factcheck.models.partner import Partner, PartnerKey
from factcheck.models.revision import Revision
from factcheck.models.rule_switch import RuleSwitch
from factcheck.models.run import Run
from factcheck.models.sentence import Sentence
from factcheck.models.story import Story
from factcheck.models.submission_key import SubmissionKey
from factcheck.models.verdict import Verdict

__all__ = [
    "Article",
    "ArticleChange",
    "Assessment",
    "Claim",
    "Decision",
    "Derivation",
    "Evidence",
    "Flag",
    "Outlet",
    "OutletLine",
    "Partner",
    "PartnerKey",
    "Revision",
    "RuleSwitch",
    "Run",
    "Sentence",
    "Story",
    "SubmissionKey",
    "Verdict",
]
