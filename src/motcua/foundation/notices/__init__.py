"""Notices: what is to be told to whom, queued with the act that causes it.

Words: notice (queued), transport, attempt.
Queue through `actions.queue`; a loop sends through `sending`, by the transport that the settings name for
a channel; how it went is told by `queries`.
"""
