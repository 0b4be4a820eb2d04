"""Counter: windows, queue tickets and calling.

Words: service (what people queue for), window (where they are served), ticket (a number of a day),
priority group (who goes first, and by which law), call (one calling of a ticket at a window),
queue day (the day's series of numbers, open or closed). No ticket knows a person.
Change through `actions`; ask through `queries`.
"""
