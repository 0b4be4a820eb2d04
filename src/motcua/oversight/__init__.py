"""Oversight: the People's Council's own work."""
