"""Training: courses, who was nominated and who attended.

Words: course, nomination, attendance (lượt: one person at one course), person (người: an account,
counted once however often it attended), hours. Three counts that are never mixed: each has its query.
Change through `actions`; ask through `queries`.
"""
