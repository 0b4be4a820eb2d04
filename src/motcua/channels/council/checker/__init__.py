"""Checker: a report is handed in or chosen, and is shown with what was found marked in its text. Nothing is kept."""
