"""Screens of the council door: appraisals."""
