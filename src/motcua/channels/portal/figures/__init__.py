"""Screens of the portal: a printed figure opens by its code.

Anyone sees how the figure is counted; the records behind it are shown by the desk and the Council to their own people.
"""
