"""The text itself: its lines, paragraphs, sentences and languages."""
