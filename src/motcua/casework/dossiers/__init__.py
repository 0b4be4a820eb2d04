"""Dossiers: a citizen's request for one procedure, from submission to the result.

Words: dossier, move, holder (whose turn it is), pause, due moment, promise.
Change one only through `actions`; ask about them through `queries`.
"""
