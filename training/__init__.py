"""Commands that rebuild the trained artefacts shipped in factcheck/engine/models.

Nothing under factcheck imports this package; the data folder is always an argument.
"""
