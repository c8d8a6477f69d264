"""Names: people, bodies and places, linked within a text."""
