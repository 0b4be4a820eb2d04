"""The days on which the closed year turns."""

import datetime as dt

from motcua.kernel import clock

# The ward's records begin some days before the year, so that the year has dossiers carried over.
SET_UP = clock.at(dt.date(2018, 12, 14), 8)
RECEIVES_SINCE = dt.date(2018, 12, 17)
BEGINS = clock.at(dt.date(2019, 1, 2), 7, 30)
# Two units become one.
MERGED_ON = dt.date(2019, 7, 1)
# Report 303 counts what was entered by the end of this working day.
CUT_OFF = clock.at(dt.date(2019, 11, 25), 17)
REPORTED_ON = dt.date(2019, 11, 26)
APPRAISED_ON = dt.date(2019, 12, 19)
ENDS = dt.date(2019, 12, 31)
