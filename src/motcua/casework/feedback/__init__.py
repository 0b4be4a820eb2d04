"""Feedback: what people thought of how they were served, asked once and counted as they said it.

Words: offer (a finished dossier whose applicant may rate: counted, answered or not), rating (one
opinion), level (how satisfied), scale (the levels offered on a day), aspect (one side of the service),
reason (why not satisfied), words (free text).
Change through `actions`; ask through `queries`. A rating carries no person, and no question asked here
leads from a rating to its dossier (NĐ 61/2018 Art 27.3): officers see days, units and what was said.
"""
