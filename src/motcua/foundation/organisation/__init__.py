"""Organisation: agencies, units, officers, Council bodies, deputies, neighbourhoods and roles, all by date.

Words: agency (a ward's People's Committee or People's Council), unit, post, body, grant (a role held for a time), actor.
Ask who someone is through `queries.actor_for`; change through `actions`.
"""
