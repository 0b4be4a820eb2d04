"""Checker: holds any report against arithmetic, structure, the registers and the records.

Words: check, finding (a code, how grave it is, a sentence, where it stands), figure (a number of ours that a report may cite).
A checker proposes and shows its recomputation; it never corrects, and what cannot be recomputed is no error.
Start at `check.check_file` or `check.check_text`; `printing` tells the result as JSON or as lines.
"""
