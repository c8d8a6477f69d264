"""The one shape of a list: next, previous, results; newest first.

A cursor holds the id that the page ended with, so that a list of a million rows costs the same on
its last page as on its first, and rows added meanwhile shift nothing.
"""

from __future__ import annotations

import re

from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request

__all__ = ["LARGEST_ID", "NewestFirst"]

# The highest id that the database can hold.
LARGEST_ID = 2**63 - 1
# The whole of what is checked is what is used: no digits beyond these, not even noughts.
SHORT_NUMBER = re.compile(r"[0-9]{1,3}")
LONG_NUMBER = re.compile(r"[0-9]{1,19}")


class NewestFirst(CursorPagination):
    """Pages by descending id."""

    ordering = "-id"
    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"
    page_size_query_description = "How many results a page holds: 1 to 200, 50 unless told."
    cursor_query_description = "Taken from `next` or `previous` of the page before."
    template = None

    def get_page_size(self, request: Request) -> int:
        wanted = request.query_params.get("page_size")
        if wanted is None:
            return self.page_size
        if not SHORT_NUMBER.fullmatch(wanted) or not 1 <= int(wanted) <= self.max_page_size:
            raise ValidationError({"page_size": ["Give a number from 1 to 200."]})
        return int(wanted)

    def decode_cursor(self, request: Request) -> Cursor | None:
        try:
            cursor = super().decode_cursor(request)
        except (NotFound, OverflowError) as error:
            raise _bad_cursor() from error
        if cursor is not None and cursor.position is not None and not _is_id(str(cursor.position)):
            raise _bad_cursor()
        return cursor


def _is_id(position: str) -> bool:
    return bool(LONG_NUMBER.fullmatch(position)) and int(position) <= LARGEST_ID


def _bad_cursor() -> ValidationError:
    return ValidationError({"cursor": ["This cursor is broken. Start again without it."]})
