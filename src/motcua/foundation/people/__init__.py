"""People: citizens and organisations as applicants, and who looked at their data.

Words: person, access (one reading of a person's data by an officer, with purpose), consent,
data request (a person asks for their data, its correction or erasure).
Change through `actions`; ask through `queries`. Rooms above add to the export of a person's data, and
object to an erasure, through `contributions`. Which field of which table is personal stands in
`data/personal_fields.toml`.
"""
