"""Law watch: newly effective law: who studies it and by when, what they found, what is proposed upwards.

Words: watched act, assignment (lượt giao: one act to one unit), study (the confirmation that closes an
assignment), proposal (kiến nghị to a superior body).
Change through `actions`; ask through `queries`. Acts that the program itself rests on: `records.legislation`.
"""
