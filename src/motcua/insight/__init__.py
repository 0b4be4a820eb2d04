"""Insight: reads everything below, changes nothing there."""
