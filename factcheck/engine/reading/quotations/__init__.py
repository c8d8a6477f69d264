"""Quotations and attribution: who said what, where, and on whose word."""
