"""Parts of pages made once and kept while the catalogue stands (the key carries its stamp)."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.utils.translation import get_language
from markupsafe import Markup

_MOST = 1000
_kept: OrderedDict[Hashable, Markup] = OrderedDict()


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
