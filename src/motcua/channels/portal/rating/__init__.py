"""Screens of the portal door: rating."""
