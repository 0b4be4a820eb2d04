"""Catalogue: what may be asked for."""
