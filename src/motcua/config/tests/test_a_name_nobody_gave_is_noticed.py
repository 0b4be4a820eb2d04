"""Templates fail at a name that nobody gave, instead of showing nothing."""

import jinja2
import pytest
from django.template import engines


def test_an_unknown_name_fails() -> None:
    with pytest.raises(jinja2.UndefinedError, match="chua_cho"):
        engines["jinja2"].from_string("{{ chua_cho }}").render({})
