"""Screens of the council door: recommendations."""
