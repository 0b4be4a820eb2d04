"""Reform: what the ward does about itself.

Rooms: plans, training, outreach, lawwatch. They do not know casework.
Every row they count is an entry (`entries`): made late or voided, never deleted; it goes in through `entering`.
"""
