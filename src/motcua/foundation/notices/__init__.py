"""Notices: what is to be told to whom, queued with the act that causes it.

Words: notice (queued), transport, attempt.
Queue through `actions.queue`; a loop sends through `sending`.
"""
