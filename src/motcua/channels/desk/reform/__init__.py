"""Screens of the desk door: reform."""
