"""Outreach: what was told to people, by which channel, in which neighbourhood.

Words: activity (an article, a print run, a letter, a neighbourhood meeting, a posting, a month's statistics
of Zalo or the kiosk), delivery (copies handed to a neighbourhood), leftover (printed and not handed over),
coverage (neighbourhood by month). Change through `actions`; ask through `queries`.
"""
