"""Words and signs in templates: `{% load desk %}`. No rules live here, only how things look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils import timezone

from factcheck.choices import CheckSeverity
from factcheck.web import wording

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import AbstractBaseUser

register = template.Library()

MINUTE, HOUR, DAY = 60, 3600, 86400


@register.inclusion_tag("web/parts/severity.html")
def severity(value: str) -> dict[str, str]:
    """Draw a severity by shape, word and colour."""
    return {"severity": value, "word": CheckSeverity(value).label}


@register.filter
def check_name(check_id: str) -> str:
    """Name a check."""
    return wording.check_name(check_id)


@register.filter
def field_words(field: str) -> str:
    """Name what an article declares."""
    return wording.field_words(field)


@register.filter
def verdict_words(verdict: str) -> str:
    """Say a machine verdict as a suggestion."""
    return _look_up(wording.VERDICT_WORDS, verdict)


@register.filter
def verdict_sign(verdict: str) -> str:
    """Give the sign of a machine verdict."""
    return _look_up(wording.VERDICT_SIGNS, verdict)


@register.filter
def not_checkable_words(reason: str) -> str:
    """Say why there is nothing to check."""
    return wording.NOT_CHECKABLE_WORDS.get(reason, reason)


@register.filter
def stance_words(stance: str) -> str:
    """Say where a passage stands."""
    return _look_up(wording.STANCE_WORDS, stance)


@register.filter
def percent(share: float) -> int:
    """Give a share from 0 to 1 as whole percent."""
    return round(min(max(share, 0.0), 1.0) * 100)


@register.filter
def unlocalized(number: float) -> str:
    """Write a number as HTML attributes want it, whatever the language of the page."""
    return f"{number:.3f}"


@register.filter
def age(moment: datetime) -> str:
    """Say how long ago a moment was, in one unit."""
    seconds = int((timezone.now() - moment).total_seconds())
    if seconds < MINUTE:
        return "just now"
    if seconds < HOUR:
        return f"{seconds // MINUTE} min"
    if seconds < DAY:
        return f"{seconds // HOUR} h"
    return f"{seconds // DAY} d"


@register.filter
def person(user: AbstractBaseUser | None) -> str:
    """Name whoever did something; where nobody did, the machine."""
    if user is None:
        return "The machine"
    full_name: Any = getattr(user, "get_full_name", str)()
    return full_name or user.get_username()


def _look_up(words: dict[Any, str], key: str) -> str:
    return words.get(key) or key.replace("_", " ").capitalize()
