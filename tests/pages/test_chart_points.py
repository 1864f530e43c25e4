"""Points of charts name the figures that they show: each that a chart carries is one of its view."""

import pytest
from dash import dcc
from dash.development.base_component import Component

from config import Settings
from dashboard import create_app
from domain.codes import Reference
from domain.filters import Filters
from domain.scope import Scope
from tests.pages.asking import content
from views._evidence_cell import cell_of
from views.catalogue import view_of

SCREENS = {
    "overview": ("overview", "/", "overview", "", {"plans"}),
    "compare": ("compare", "/compare", "compare", "", {"matrix"}),
    "directions": ("directions", "/directions", "directions", "", {"board"}),
    "risks": ("risks", "/risks", "risks", "", {"heat", "radars", "sides"}),
    "participation": ("participation", "/participation", "participation", "", {"grades"}),
    "school": ("school", "/school/40", "school/40", "", {"radar", "dots", "works"}),
    "curator": ("curator", "/curator", "curator", "schools=1,2,40", {"radar-40", "years", "lessons"}),
    "many": ("curator", "/curator", "curator", "schools=1,2,3,4,5,6,7,8", {"radars"}),
}


@pytest.fixture(scope="module")
def demo(built):
    return create_app(Settings(), store=built.store)


def graphs(drawn):
    """Give the charts of a screen by name."""
    for part in drawn.values():
        for one in [part, *part._traverse()] if isinstance(part, Component) else ():
            if isinstance(one, dcc.Graph):
                yield one.id["name"], one.figure


def carried(figure):
    """Give (the numbers at a point, the figure that it names) of every point that names one."""
    for trace in figure["data"]:
        told = trace.get("customdata") or []
        if "z" in trace:
            cells = [pair for line in zip(trace["z"], told, strict=False) for pair in zip(*line, strict=True)]
            points = [((value,), text) for value, text in cells]
        else:
            along = [trace[name] for name in ("r", "x", "y") if name in trace]
            assert len(told) in (0, len(along[0])), trace["type"]
            points = list(zip(zip(*along, strict=True), told, strict=False))
        yield from ((values, text) for values, text in points if text and not text.startswith("/"))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_point_names_a_figure_of_its_view(built, demo, screen):
    name, path, view, query, expected = SCREENS[screen]
    drawn = dict(graphs(content(demo, name, f"?{query}", path=path)))
    told = {chart: found for chart, figure in drawn.items() if (found := list(carried(figure)))}
    assert expected <= set(told), sorted(drawn)
    function, more = view_of(view)
    filters = Filters.from_query(dict(part.split("=") for part in query.split("&") if part))
    result = built.store.ask(function, scope=Scope.all_schools(), filters=filters, **more)
    for chart, points in told.items():
        for values, text in points:
            cell = cell_of(view, result, Reference.read(f"{view}/{text}").figure)
            assert cell is not None, (chart, text)
            if isinstance(cell.value, float) and not text.startswith(COUNTED):
                assert pytest.approx(cell.value, abs=0.01) in values, (chart, text)


# a bar as long as the number of schools is asked for its share, which has that number in its formula
COUNTED = ("choices.",)
