"""The fact-checking app: a pure engine inside a thin Django shell."""
