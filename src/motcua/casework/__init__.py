"""Casework: what the ward does for a citizen."""
