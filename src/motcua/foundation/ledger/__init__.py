"""Ledger: every act of a person, appended once, sealed in batches, verifiable by anyone.

Words: event (one act, plain values), leaf, batch, checkpoint (a signed tree head), sealed row (a row whose digest an event carries).
Append through `actions.record`; seal and verify through `actions` and `verification`.
"""
