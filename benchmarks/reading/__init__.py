"""`make benchmark-reading`: how well each reader reads annotated text, and how fast.

All figures are development figures: rules and thresholds were written on files of the same kind.
Time expressions are reported on documents whose errors nobody looked at.
"""
