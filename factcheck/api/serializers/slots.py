"""The slots of a claim, in the words that partners rely on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from factcheck.engine.document import Certainty, TimexType

__all__ = ["SlotsSerializer", "show_slots"]


class WhenSerializer(serializers.Serializer[Any]):
    """A time expression as TIMEX3: "2023-09", or with X for what is unknown."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    type = serializers.ChoiceField(choices=[(kind.value, kind.value) for kind in TimexType])
    value = serializers.CharField()


class HowManySerializer(serializers.Serializer[Any]):
    """A number with what it counts; `low` and `high` bound it, null where open."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    unit = serializers.CharField(allow_blank=True)
    counted = serializers.CharField(allow_blank=True)
    is_approximate = serializers.BooleanField()


class SlotsSerializer(serializers.Serializer[Any]):
    """Who did what to whom, when, where, how many, said by whom, how certain, negated or not."""

    who = serializers.CharField(allow_blank=True)
    did = serializers.CharField(allow_blank=True)
    whom = serializers.CharField(allow_blank=True)
    when = WhenSerializer(many=True)
    where: Any = serializers.ListField(child=serializers.CharField())
    how_many = HowManySerializer(many=True)
    said_by = serializers.CharField(allow_blank=True)
    certainty = serializers.ChoiceField(choices=[(kind.value, kind.value) for kind in Certainty])
    is_negated = serializers.BooleanField()


def show_slots(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Flatten the engine's slots: each expression carries its own span."""
    return {
        **{name: slots.get(name, "") for name in ("who", "did", "whom", "said_by")},
        "when": [_show_when(timex) for timex in slots.get("when", [])],
        "where": slots.get("where", []),
        "how_many": [_show_how_many(quantity) for quantity in slots.get("how_many", [])],
        "certainty": slots.get("certainty", Certainty.ASSERTED),
        "is_negated": slots.get("is_negated", False),
    }


def _show_when(timex: Mapping[str, Any]) -> dict[str, Any]:
    return {**timex["span"], "type": timex["type"], "value": timex["value"]}


def _show_how_many(quantity: Mapping[str, Any]) -> dict[str, Any]:
    names = ("low", "high", "unit", "counted", "is_approximate")
    return {**quantity["span"], **{name: quantity[name] for name in names}}
