"""Council: boards, Standing Body and deputies at work.

A door: translates requests, decides nothing.
"""
