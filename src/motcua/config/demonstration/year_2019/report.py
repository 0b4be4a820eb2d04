"""Report 303/BC-UBND of 26/11/2019: written by the focal officer, frozen at its cut-off, issued under the next number."""

import datetime as dt

from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.timeline import Story
from motcua.config.demonstration.year_2019.days import CUT_OFF
from motcua.config.demonstration.year_2019.reform import FOCAL
from motcua.config.demonstration.year_2019.registers import COMMITTEE, REPORT_AT
from motcua.insight.reports import actions as reports
from motcua.insight.reports.models import Report
from motcua.kernel import clock

SYMBOL = "303/BC-UBND"
SINCE, UNTIL = dt.date(2019, 1, 1), dt.date(2019, 11, 25)
BEGUN_AT = clock.at(dt.date(2019, 11, 18), 9, 5)
_WRITTEN_AT = clock.at(dt.date(2019, 11, 25), 16, 10)
RECIPIENTS = (
    "Ủy ban nhân dân Quận 1",
    "Thường trực Hội đồng nhân dân phường",
    "Ban Kinh tế - Xã hội Hội đồng nhân dân phường",
    "Lưu: VT",
)


def tell(ward: Ward, written: list[Report]) -> Story:
    """Start, write, issue. The report is handed on through `written`."""
    told, by = read("report_303"), ward.actor(FOCAL, BEGUN_AT.date())
    report = reports.start(
        agency=ward.agency, title=told["title"], since=SINCE, until=UNTIL, by=by, at=BEGUN_AT
    )
    yield _WRITTEN_AT
    reports.type_figure(report, **told["typed"], by=by, at=_WRITTEN_AT)
    for section in report.sections.all():
        if section.heading in told["sections"]:
            body = told["sections"][section.heading]
            reports.write_section(section, heading=section.heading, body=body, by=by, at=_WRITTEN_AT)
    yield REPORT_AT
    issued = reports.issue(
        report,
        cut_off=CUT_OFF,
        signature=reports.Signature(COMMITTEE.capacity, ward.cast[COMMITTEE.signer].full_name),
        recipients=RECIPIENTS,
        by=by,
        at=REPORT_AT,
    )
    if issued.document is None or issued.document.symbol != SYMBOL:
        raise ValueError(f"{issued.document} should be {SYMBOL}")
    written.append(issued)
