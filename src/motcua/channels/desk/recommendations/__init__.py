"""Screens of the desk: what the People's Council recommends to the People's Committee, and the answers."""
