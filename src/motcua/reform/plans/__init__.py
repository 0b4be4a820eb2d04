"""Plans: the yearly reform plan, emulation campaigns, tasks of the six areas and their progress; initiatives.

Words: plan, task, progress entry, done (a progress entry that says so and names its document), initiative.
Change through `actions`; ask through `queries`. A typed percentage is somebody's estimate, never a count.
"""
