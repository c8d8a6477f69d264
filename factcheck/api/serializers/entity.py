"""Who and what a text names, shown with every place where it does."""

from __future__ import annotations

from rest_framework import serializers

from factcheck.engine.document import Appearance, Entity

__all__ = ["EntitySerializer"]

KINDS = {"PERSON": "person", "ORG": "organisation", "PLACE": "place", "GROUP": "group"}


class AppearanceSerializer(serializers.Serializer[Appearance]):
    """A place where the text speaks of it, by name or by a description ("the minister")."""

    start = serializers.IntegerField(source="span.start")
    end = serializers.IntegerField(source="span.end")
    text = serializers.CharField(source="span.text")
    is_description = serializers.BooleanField()


class EntitySerializer(serializers.Serializer[Entity]):
    """A person, an organisation, a place or another thing with a name."""

    name = serializers.CharField(help_text="The fullest form that the text has.")
    kind = serializers.SerializerMethodField()
    spellings = serializers.ListField(
        child=serializers.CharField(), help_text="Its forms by name, the most frequent first."
    )
    mentions = AppearanceSerializer(many=True)

    def get_kind(self, entity: Entity) -> str:
        """Give person, organisation, place, group, or other."""
        return KINDS.get(entity.kind, "other")
