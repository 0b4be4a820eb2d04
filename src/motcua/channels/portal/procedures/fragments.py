"""Pages and parts of pages made once and kept while the catalogue stands (the key carries its stamp)."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.utils.translation import get_language
from markupsafe import Markup

_MOST, _MOST_PAGES = 1000, 200
_kept: OrderedDict[Hashable, Markup] = OrderedDict()
_pages: OrderedDict[Hashable, bytes] = OrderedDict()


def page_kept(request: HttpRequest, key: Hashable, make: Callable[[], HttpResponse]) -> HttpResponse:
    """Return a whole page without forms to send. Who has no session sees what everyone sees: that is kept."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return make()
    whole = (get_language(), request.build_absolute_uri(request.path), key)
    found = _pages.get(whole)
    if found is None:
        found = _pages[whole] = make().content
        if len(_pages) > _MOST_PAGES:
            _pages.popitem(last=False)
    return HttpResponse(found)


def kept(key: Hashable, template: str, values: Callable[[], Mapping[str, Any]]) -> Markup:
    """Return a rendered template, from memory when this key (and language) was rendered before."""
    whole = (get_language(), template, key)
    found = _kept.get(whole)
    if found is None:
        found = _render(template, values())
        _kept[whole] = found
        if len(_kept) > _MOST:
            _kept.popitem(last=False)
    return found


def _render(template: str, values: Mapping[str, Any]) -> Markup:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    # Autoescaped by the engine, so what comes out is markup.
    return Markup(engine.env.get_template(template).render(values))  # noqa: S704
