"""Screens of the desk door: catalogue."""
