"""Claims: what a text asserts, clause by clause, and how far each can be checked."""
