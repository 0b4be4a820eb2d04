"""Counter: windows, queue tickets and calling.

Words: service, window, ticket, call.
Change through `actions`; ask through `queries`.
"""
