"""Law watch: newly effective law, who studies it and by when.

Words: watched act, assignment, study.
Change through `actions`; ask through `queries`.
"""
