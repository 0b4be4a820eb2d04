"""Kernel: pure helpers without tables."""
