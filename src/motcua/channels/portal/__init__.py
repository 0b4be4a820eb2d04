"""Portal: citizens on the web. Finds procedures, follows a dossier, takes a rating.

A door: translates requests, decides nothing.
"""
