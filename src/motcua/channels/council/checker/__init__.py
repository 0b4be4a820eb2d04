"""Screens of the council door: checker."""
