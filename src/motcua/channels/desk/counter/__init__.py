"""Screens of the desk door: counter."""
