"""Made-up articles that a desk would flag, for whole paths through the pages."""

from __future__ import annotations

SOURCE = """The mayor of Arden, Ines Okoye, invited the governor Paul Lind to the city in September.

The bridge across the Tarn cost 12 million euros, the city council said on Monday."""

REWRITE = """Last month, the mayor of Arden, Ines Okoye, invited the governor Paul Lind to the city.

The bridge across the Tarn cost 12 million euros, the city council said.

This story was generated using Pressbot 3 and edited by the night desk.

Share."""
