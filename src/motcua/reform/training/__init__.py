"""Training: courses and who attended.

Words: course, attendance (lượt) which is not a person (người).
Change through `actions`; ask through `queries`.
"""
