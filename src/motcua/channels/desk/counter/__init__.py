"""Screens of the desk door: the queue. Choose a window, call, serve, issue a number, close the day."""
