"""What a page needs of the request: the store, who reads, in which language and colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from dash import ctx
from dash.exceptions import MissingCallbackContextException
from flask import current_app, has_request_context, request

from components.address import LOCATION
from components.filter_bar import filter_bar, unanswered
from components.footing import freshness, source_list
from components.shell import LANGUAGE_COOKIE, NARROW_COOKIE, THEME_COOKIE
from components.slots import COMMON, Slot, changed
from data.store import Store
from domain.codes import ViewCode
from domain.filters import Filters
from domain.scope import Scope
from figures.theme import THEMES, Style
from i18n import LANGUAGES, Translator, translator
from intake.desk import Desk
from views.catalogue import name_of
from views.footing import Footing

EXTENSION = "lepestok"
Result = TypeVar("Result")


class Doors(Protocol):
    """The way from the demonstration to a store of one's own and back, where one reader alone is served."""

    @property
    def is_own(self) -> bool: ...  # noqa: D102
    def open(self, *, own: bool) -> None: ...  # noqa: D102


@dataclass(frozen=True)
class Services:
    """What the server holds for every request; kept in ``app.server.extensions``."""

    store: Store
    language: str
    desk: Desk
    doors: Doors | None = None


def services() -> Services:
    """Give what the assembly hung on the server."""
    found: Services = current_app.extensions[EXTENSION]
    return found


def reader_language() -> Translator:
    """Give the translator of the reader's language, which a cookie remembers."""
    asked = _cookie(LANGUAGE_COOKIE)
    return translator(asked if asked in LANGUAGES else services().language)


def theme() -> str:
    """Give the reader's theme; light until a cookie says otherwise, as a projector needs."""
    asked = _cookie(THEME_COOKIE)
    return asked if asked in THEMES else "light"


def style() -> Style:
    """Give the reader's colours, number formats and width for figures."""
    t = reader_language()
    return Style(
        tokens=THEMES[theme()],
        integer=t.integer,
        decimal=t.decimal,
        signed=partial(t.signed, places=0),
        is_narrow=_cookie(NARROW_COOKIE) == "1",
    )


def scope() -> Scope:
    """Give the schools that the reader may see: all, until accounts exist."""
    return Scope.all_schools()


def ask(view: Callable[..., Result], filters: Filters, **more: Any) -> Result:
    """Ask the store for a view on the reader's behalf."""
    return services().store.ask(view, scope=scope(), filters=filters, **more)


def filled(
    slots: Sequence[Slot],
    footing: Footing,
    asked: Filters,
    seen: Mapping[str, str] | None,
    parts: Mapping[str, Any],
) -> dict[str, Any]:
    """Fill a page's slots from ``parts`` and the shell's from the footing; send only what the reader lacks.

    A slot without a part is emptied. ``parts`` may bring ``chips`` of its own: a profile has its school.
    """
    t = reader_language()
    common = {
        "chips": filter_bar(t, footing, asked),
        "fresh": freshness(t, footing),
        "sources": source_list(t, footing, code=_code(footing)),
    }
    empty = dict.fromkeys([*COMMON, *(slot.name for slot in slots)])
    lost = unanswered(t, footing, asked)
    told = {} if lost is None or "head" not in parts else {"head": [lost, parts["head"]]}
    return changed({**empty, **common, **parts, **told}, seen)


def _code(footing: Footing) -> str:
    """Give the code of the view that the address shows; nothing where a callback has no address."""
    try:
        view = name_of(str(ctx.states.get(f"{LOCATION}.pathname")))
    except MissingCallbackContextException:
        return ""
    return ViewCode(view, footing.revision, footing.filters).write() if view else ""


def page_title(name: str) -> Callable[..., str]:
    """Give the title of a page's window, translated when it is asked for."""

    def title(**_variables: str) -> str:
        t = reader_language()
        return t("shell.title", page=t(f"nav.{name}"))

    return title


def _cookie(name: str) -> str:
    return request.cookies.get(name, "") if has_request_context() else ""
