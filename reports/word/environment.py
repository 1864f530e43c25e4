"""How placeholders of templates are filled: in a sandbox, escaped, and never silently with nothing."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

KEPT = 128


class UnknownPlaceholder(UndefinedError):
    """A placeholder that the document does not have; ``known`` are the names that its place has, if it tells."""

    def __init__(self, name: str, known: tuple[str, ...], message: str | None) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """What stands for an unknown name; whatever is done with it raises."""

    def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, **_: Any) -> None:
        known = tuple(map(str, obj)) if isinstance(obj, Mapping) else ()
        raising: Any = functools.partial(UnknownPlaceholder, str(name), known)
        super().__init__(hint, name=name, exc=raising)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox that translates each text of a template once, however many schools it is filled for."""

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Give the translated template."""
        return _translated(source)


# templates are files from people: no attribute of Python is reachable, and no text of a file becomes markup
_SANDBOX = ImmutableSandboxedEnvironment(undefined=Unknown, autoescape=True)
ENVIRONMENT = TemplateEnvironment(undefined=Unknown, autoescape=True)


@functools.lru_cache(maxsize=KEPT)
def _translated(source: str) -> Template:
    return _SANDBOX.from_string(source)
