"""Files: stored bytes with digest, kind and retention.

Words: stored file, digest, kind (what the bytes are), retention (how long it is kept).
Store through `actions`; read through `queries`; hand to a browser through `serving`. Kinds and
retention rules are data: `data/types.toml`, `data/retention.toml`.
"""
