"""Screens of the desk door: reports."""
