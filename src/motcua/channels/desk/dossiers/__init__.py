"""Dossiers at the desk: the inbox by what is due, reception at the counter, one dossier with its next acts, its slips."""
