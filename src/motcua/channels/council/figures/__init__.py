"""Screens of the council door: figures."""
