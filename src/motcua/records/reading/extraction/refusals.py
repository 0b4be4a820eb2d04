"""The refusal of a file."""


class Unreadable(Exception):
    """A file cannot be read. The message is one Vietnamese sentence that says why and what to do."""
