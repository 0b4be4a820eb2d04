"""Turns a template and its context into a response: the whole page, or one block for htmx."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from jinja2_fragments import render_block


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    block: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a page; when htmx asks and `block` is named, only that block of the same page."""
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    if block and getattr(request, "htmx", False):
        values = dict(context)
        values.update(request=request)
        for processor in engine.template_context_processors:
            values.update(processor(request))
        values.update(_csrf(request))
        return HttpResponse(render_block(engine.env, template, block, **values), status=status)
    return HttpResponse(engine.get_template(template).render(context, request), status=status)


def _csrf(request: HttpRequest) -> dict[str, Any]:
    from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy

    return {"csrf_input": csrf_input_lazy(request), "csrf_token": csrf_token_lazy(request)}
