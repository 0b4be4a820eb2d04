"""Screens of the portal door: tracking."""
