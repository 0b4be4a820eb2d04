"""What these screens share: the appraisal asked for, one of its figures, the answer to a form."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from motcua.channels.council.access import readable
from motcua.foundation.organisation.actors import Actor
from motcua.insight.reports import queries as reports
from motcua.insight.reports.models import Figure
from motcua.kernel.rules import Denied
from motcua.oversight.appraisals import queries
from motcua.oversight.appraisals.models import Appraisal
from motcua.ui.pages import page


def appraisal_of(actor: Actor, pk: uuid.UUID) -> Appraisal:
    """Return an appraisal that this person may read. Raises Http404."""
    found = queries.access(readable(actor), pk)
    if found is None:
        raise Http404("Không có cuộc thẩm tra này.")
    return found


def figure_of(appraisal: Appraisal, key: uuid.UUID) -> Figure:
    """Return a figure of the report under appraisal. Raises Http404."""
    row = reports.access_figure([appraisal.report.agency.code], key)
    if row is None or row.report_id != appraisal.report_id:
        raise Http404("Số liệu này không thuộc báo cáo đang thẩm tra.")
    return row


def answered(
    request: HttpRequest,
    form: Form,
    act: Callable[[], Appraisal],
    template: str,
    context: dict[str, Any],
    told: str,
) -> HttpResponse:
    """Do the act when the form holds, and go to the appraisal; a refusal stands above the form."""
    if form.is_valid():
        try:
            found = act()
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, told)
            return redirect("council:appraisal", pk=found.pk)
    return page(request, template, context, status=422 if form.errors else 200)
