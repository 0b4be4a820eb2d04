"""Screens of the council door: home."""
