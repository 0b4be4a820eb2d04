"""Screens of the portal door: procedures, by field, by search, and one by one. Open to the street.

A page asks the database one small question, whether the catalogue changed; what it shows is kept ready.
"""
