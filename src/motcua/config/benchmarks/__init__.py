"""Data for measurements: one invented ward with as many dossiers as wanted.

A few hundred are received, moved and settled through the real actions; the rest are copies of their rows, made by
the database itself, with codes and moments of their own. Copies carry no events: such a ledger does not verify.
"""
