"""Checker: holds any report against arithmetic, structure and the registers.

Words: check, finding, severity.
Start at `check.check_file`.
"""
