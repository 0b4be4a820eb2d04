"""People: citizens and organisations as applicants, and who looked at their data.

Words: person, access (one reading of a person's data by an officer, with purpose).
Change through `actions`; ask through `queries`.
"""
