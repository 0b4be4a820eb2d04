"""Procedures: what may be asked for, in versions by date.

Words: field, procedure, version (draft, then published, never edited), method (a channel with limit and fees), case, required paper.
Change through `actions`; ask through `queries`.
"""
