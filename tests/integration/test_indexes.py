"""What is asked again and again is answered by an index, as SQLite plans it.

PostgreSQL plans by how many rows there are; in an empty table it needs no index.
"""

from __future__ import annotations

import pytest
from django.http import QueryDict

from factcheck.api.filtersets import FlagFilter
from factcheck.api.querysets import list_flags

pytestmark = pytest.mark.django_db


def test_flags_since_a_moment_are_not_looked_for_one_by_one():
    query = QueryDict("since=2024-06-18T09:00:00Z")
    plan = FlagFilter(query, list_flags(None)).qs.order_by("-id")[:50].explain()
    assert "flag_changed" in plan
    assert "SCAN factcheck_flag" not in plan
