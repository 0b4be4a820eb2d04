"""Shows components in tests, as a page does."""

from django.template import engines
from django.template.backends.jinja2 import Jinja2

IMPORT = '{% import "ui/components.html" as ui %}'


def show(words: str, **values: object) -> str:
    """Return what a piece of a page with the components becomes, on one line."""
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    return " ".join(engine.env.from_string(IMPORT + words).render(**values).split())
