"""The first page of the reform screens: a year at a glance, each number the way into its list."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.narrowing import narrowed
from motcua.foundation.organisation import queries as organisation
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Reading, Scope
from motcua.kernel import clock
from motcua.reform.lawwatch import queries as law
from motcua.ui.pages import page

# Which indicators stand on the page, the words under each, and the list that shows it.
_SHOWN = (
    ("CD-02", "nhiệm vụ trong kế hoạch năm", "desk:reform-plans"),
    ("CD-03", "nhiệm vụ đã hoàn thành, có văn bản", "desk:reform-plans"),
    ("NL-01", "lớp tập huấn, bồi dưỡng", "desk:reform-courses"),
    ("NL-02", "lượt người dự", "desk:reform-courses"),
    ("NL-03", "người khác nhau dự", "desk:reform-courses"),
    ("TT-01", "tin, bài", "desk:reform-activities"),
    ("TT-02", "tờ gấp", "desk:reform-activities"),
    ("TT-04", "buổi sinh hoạt có nội dung cải cách", "desk:reform-coverage"),
    ("TC-01", "lượt giao văn bản mới đã nghiên cứu", "desk:reform-acts"),
)


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show a year's numbers and what is overdue."""
    actor, asked = officer(request), narrowed(request, this_year=True)
    year = asked.terms()["year"] or clock.local_date(asked.now).year
    scope = Scope(actor.agency, dt.date(year, 1, 1), dt.date(year, 12, 31), asked.now)
    reading = Reading(scope)
    context = {
        "filter": asked.form,
        "year": year,
        "numbers": [
            (indicators.measure(code, reading).numerator.value, label, f"{reverse(name)}?nam={year}")
            for code, label, name in _SHOWN
        ],
        "overdue": law.overdue(organisation.agency(actor.agency), asked.now),
    }
    return page(request, "desk/reform/home.html", context)
