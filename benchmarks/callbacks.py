"""Server CPU of a filter change over that of an empty Dash callback, through the same test client."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import Any, TypeVar
from urllib.parse import urlencode

from dash import Dash, Input, Output, html
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from config import Settings
from dashboard import create_app
from delivery import deliver

SCREENS = {"/compare": ("compare", "compare"), "/": ("overview", "overview")}
FILTERS = ("territory", "program", "curator", "subject", "grade", "point")
CHANGES, REPEATS = 24, 60
LOCATION = "shell-location"
BROWSER = {"Accept-Encoding": "gzip, deflate, br"}
Asked = TypeVar("Asked")


def measure(*, store_url: str) -> list[tuple[str, str]]:
    """Give two ratios a screen: a filter never asked before, and one whose answer is known."""
    client = create_app(Settings(store_url=store_url)).server.test_client()
    empty = _empty_app().server.test_client()
    found = []
    for path, (page, view) in SCREENS.items():
        ask = _asking(client, page=page, path=path)
        changes = list(_changes(client, view))[:CHANGES]
        fresh = statistics.median(_seconds(ask, changes))
        nothing = _empty_seconds(empty)
        known = statistics.median(_seconds(ask, changes))
        found += [
            (f"{path}: new filter / empty callback, CPU", f"{fresh / nothing:.0f}  ({1000 * fresh:.0f} ms)"),
            (f"{path}: known filter / empty callback, CPU", f"{known / nothing:.0f}  ({1000 * known:.0f} ms)"),
        ]
    return found


def _changes(client: FlaskClient, view: str) -> Iterator[str]:
    """Give queries that differ in what the view offers, each a picture of its own."""
    offered = client.get(f"/api/v1/{view}").get_json()["footing"]["choices"]
    values = {name: [choice["value"] for choice in offered.get(name, ())] for name in FILTERS}
    singles = [{name: value} for name in FILTERS for value in values[name]]
    pairs = [
        {"territory": one, "program": other} for one, other in product(values["territory"], values["program"])
    ]
    for change in [*singles, *pairs]:
        yield f"?{urlencode(change)}"


def _asking(client: FlaskClient, *, page: str, path: str) -> Callable[[str], object]:
    """Make the request that a browser sends when the address of the default picture changes."""
    known = client.get("/_dash-dependencies").get_json()
    output = next(one["output"] for one in known if one["output"].startswith(f"..{page}-chips."))
    outputs = [dict(zip(("id", "property"), one.split("."), strict=True)) for one in output[2:-2].split("...")]

    def ask(search: str, seen: Any = None, **headers: Any) -> TestResponse:
        state = [
            {"id": LOCATION, "property": "pathname", "value": path},
            {"id": f"{page}-seen", "property": "data", "value": seen},
        ]
        body = _body(output, outputs, LOCATION, "search", search) | {"state": state}
        return client.post("/_dash-update-component", json=body, **headers)

    first = ask("").get_json()["response"][f"{page}-seen"]["data"]
    return partial(ask, seen=first, headers=BROWSER)


def _empty_app() -> Dash:
    app = Dash("empty", server=Flask("empty"))
    deliver(app.server)
    app.layout = html.Div([html.Div(id="from"), html.Div(id="to")])

    @app.callback(Output("to", "children"), Input("from", "children"))
    def nothing(value: str) -> str:
        return value

    return app


def _empty_seconds(client: FlaskClient) -> float:
    outputs = {"id": "to", "property": "children"}
    bodies = [_body("to.children", outputs, "from", "children", str(number)) for number in range(REPEATS)]
    return statistics.median(
        _seconds(lambda body: client.post("/_dash-update-component", json=body, headers=BROWSER), bodies)
    )


def _body(output: str, outputs: Any, source: str, attribute: str, value: str) -> dict[str, Any]:
    return {
        "output": output,
        "outputs": outputs,
        "inputs": [{"id": source, "property": attribute, "value": value}],
        "changedPropIds": [f"{source}.{attribute}"],
    }


def _seconds(ask: Callable[[Asked], object], asked: Sequence[Asked]) -> list[float]:
    found = []
    for one in asked:
        before = time.process_time()
        ask(one)
        found.append(time.process_time() - before)
    return found
