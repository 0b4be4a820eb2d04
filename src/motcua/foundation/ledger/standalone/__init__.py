"""Stand-alone: the verifier that outsiders run on an exported ledger, without this program and without trust in it."""
