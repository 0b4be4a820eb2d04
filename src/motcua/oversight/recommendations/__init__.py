"""Recommendations: who is asked to do what by when, the answer, and its effect.

Words: recommendation, addressee, answer, judgement, effect.
Change through `actions`; ask through `queries`.
"""
