"""All definitions, by theme. Importing this package registers them in the annex's order."""

from motcua.insight.indicators.definitions import (  # noqa: F401  imported for what they register
    a_steering,
    b_communication,
    c_institutions,
    d_procedures,
    e_satisfaction,
    f_staff,
)
