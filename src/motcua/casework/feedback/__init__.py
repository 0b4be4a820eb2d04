"""Feedback: what people thought of it, asked once and counted.

Words: scale, aspect, invitation, rating, answer.
Change through `actions`; ask through `queries`. Who rated is never told to an officer.
"""
