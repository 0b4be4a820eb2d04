"""Screens of the desk door: feedback."""
