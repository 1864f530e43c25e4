"""Documents of the small world and of the demonstration, made by the real views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from reports.word import WordSpec, word_bytes
from slides.asking import Ask, asker
from views.schools import schools

Write = Callable[..., bytes]


@pytest.fixture(scope="session")
def t():
    return translator("ru")


def writer(ask: Ask) -> Write:
    def write(
        kind: str, school_id: int | None = None, *, language: str = "ru", template: Any = None, **filters: Any
    ):
        spec = WordSpec(kind, Filters(**filters), school_id)
        return word_bytes(spec, ask=ask, t=translator(language), template=template)

    return write


@pytest.fixture
def write(world) -> Write:
    """Write a document of the small world."""
    return writer(asker(world.store, Scope.all_schools()))


@pytest.fixture(scope="session")
def write_demo(built) -> Write:
    """Write a document of the demonstration."""
    return writer(asker(built.store, Scope.all_schools()))


@pytest.fixture(scope="session")
def towns(built) -> dict[str, int]:
    offered = built.store.ask(schools, scope=Scope.all_schools(), filters=Filters(municipality=0))
    return {choice.name: int(choice.value) for choice in offered.footing.choices["municipality"]}


@pytest.fixture(scope="session")
def omsk(write_demo, towns) -> bytes:
    return write_demo("directions", municipality=towns["Светлоярск"])


@pytest.fixture(scope="session")
def grozny(write_demo, towns) -> bytes:
    return write_demo("low_results", municipality=towns["Предгорск"])
