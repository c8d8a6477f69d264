"""Thin views, one file per noun: read the request, ask a service or a query, render."""
