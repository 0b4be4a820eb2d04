"""The page templates' engine: Jinja2, strict about names nobody gave it."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import get_urlconf, reverse
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from motcua.kernel import clock, dates, numbers


class Backend(Jinja2):
    """Django's Jinja2 backend, looking in each app's `templates` folder."""

    app_dirname = "templates"


def url(name: str, /, *args: Any, **kwargs: Any) -> str:
    """Return an address by its name, as templates ask for it. What is asked often is found once."""
    return _address(name, get_urlconf(), *args, **kwargs)


@lru_cache(maxsize=4096, typed=True)
def _address(name: str, urlconf: str | None, /, *args: Any, **kwargs: Any) -> str:
    return reverse(name, urlconf, args or None, kwargs or None)


def is_demo() -> bool:
    """Return whether this is the demonstration: every page then says so."""
    return bool(settings.IS_DEMO)


def environment(**options: Any) -> Environment:
    """Build the environment: strict names, the filters for numbers and dates, gettext."""
    # Django names a lenient one; a name that nobody gave is a fault of ours, not an empty place.
    options["undefined"] = StrictUndefined
    env = Environment(
        autoescape=options.pop("autoescape", True),
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        **options,
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(static=static, url=url, is_demo=is_demo)
    env.filters.update(
        number=numbers.grouped,
        money=numbers.money,
        date=dates.short,
        long_date=dates.long,
        weekday_date=dates.with_weekday,
        moment=dates.moment,
        local_date=clock.local_date,
    )
    return env


def request_context(request: HttpRequest) -> dict[str, Any]:
    """Give every page the actor (None for the street) and the path."""
    return {"actor": getattr(request, "actor", None), "path": request.path}
