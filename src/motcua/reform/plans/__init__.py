"""Plans: the yearly reform plan, emulation campaigns, tasks and their progress.

Words: plan, task, progress entry, initiative.
Change through `actions`; ask through `queries`.
"""
