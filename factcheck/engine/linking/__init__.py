"""Link the names of a story's articles: who is who across spellings, titles and short forms.

The outward names are `link_story`, which gives the entities of a story, and `unify_names`, which
gives the articles with one name for each entity.
"""

from __future__ import annotations

from factcheck.engine.linking.stories import link_story, unify_names

__all__ = ["link_story", "unify_names"]
