"""The pure engine: text and known facts in, findings out.

Imports no Django, reads no settings, no clock, no network. Importing it loads no model.
"""
