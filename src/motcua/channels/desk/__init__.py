"""Desk: officers at work.

A door: translates requests, decides nothing.
"""
