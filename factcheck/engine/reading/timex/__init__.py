"""Time expressions: found, resolved against the date of writing, and given bounds."""
