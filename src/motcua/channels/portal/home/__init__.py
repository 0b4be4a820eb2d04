"""Screens of the portal door: the first page. Open to the street."""
