"""Legislation: legal acts, their effect by date, and legal parameters.

Words: legal act, effect, legal parameter (a number of the law with validity and source).
Ask through `queries`.
"""
