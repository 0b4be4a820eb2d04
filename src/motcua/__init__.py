"""Motcua: administrative reform of a ward, and its oversight. See docs/explanation/house.md."""
