"""Calendars: days off, make-up days and half days with their decree, and the pure arithmetic of working time.

Words: week (sessions by weekday), session (a stretch of working hours), special day (off, half or
make-up), loaded year (its special days are all entered), assumed year (the one after, computed).
`working_days` is pure; `queries.calendar_for` builds a calendar from rows; rows change through
`actions` only. Nothing is overwritten: a row that no longer holds is voided and kept.
"""
