"""Screens of the desk door: the catalogue. What the ward lists and has posted; drafts, comparing, publishing."""
