"""Screens of the desk door: log-in and log-out (for the Council's people too), the agency acted in, today at a glance."""
