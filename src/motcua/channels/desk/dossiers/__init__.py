"""Screens of the desk door: dossiers."""
