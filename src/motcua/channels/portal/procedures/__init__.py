"""Screens of the portal door: procedures."""
