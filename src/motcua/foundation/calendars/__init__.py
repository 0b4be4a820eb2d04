"""Calendars: days off, make-up days and half days with their decree, and the pure arithmetic of working time.

Words: working calendar, day rule, session (a stretch of working hours), limit.
`working_days` is pure; `queries.calendar_for` builds a calendar from rows.
"""
