"""Screens of the desk door: session."""
