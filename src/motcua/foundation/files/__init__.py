"""Files: stored bytes with digest and type.

Words: stored file, digest.
Store through `actions`; read through `queries`.
"""
