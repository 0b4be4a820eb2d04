"""Legislation: legal acts, their effect by date, and legal parameters.

Words: act, effect (in force on a day or not), parameter (a number or choice of the law with validity and
source), regime (the acts in force on a subject on a day), own rule (what a ward is bound by instead).
Ask through `queries`; a ward's own rules change through `actions`. Acts and parameters of the land are
data: `data/acts.toml`, `data/parameters.toml`.
"""
