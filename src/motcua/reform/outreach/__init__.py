"""Outreach: what was told to people, by which channel, in which neighbourhood.

Words: activity, material, delivery, neighbourhood meeting, channel statistic.
Change through `actions`; ask through `queries`.
"""
