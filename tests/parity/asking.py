"""Asks one application twice: the page as a browser does, and the API as a program does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any
from urllib.parse import parse_qs

from flask.testing import FlaskClient

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*")
LOCATION = "shell-location"


def page_html(client: FlaskClient, page: str, address: str) -> str:
    """Post a page's content callback as the browser would and join all the markup that comes back."""
    return "".join(_markup(_filled(client, page, address)))


def csv_links(client: FlaskClient, page: str, address: str) -> list[str]:
    """Give the addresses of the CSV files that a page offers."""
    return sorted({link for link in _links(_filled(client, page, address)) if ".csv" in link})


def workbook_link(client: FlaskClient, page: str, address: str) -> str:
    """Give the address of the one workbook that a page offers."""
    (link,) = re.findall(r'href="(/api/[^"]+\.xlsx[^"]*)"', page_html(client, page, address))
    return unescape(str(link))


def api_answer(client: FlaskClient, view: str, address: str) -> dict[str, Any]:
    """Get a view with the query of the page's address; ISO days and moments become such again."""
    answer = client.get(f"/api/v1/{view}?{address.partition('?')[2]}")
    assert answer.status_code == 200, (view, address, answer.text)
    told: dict[str, Any] = _revived(json.loads(answer.data))
    return told


def query_of(address: str) -> dict[str, str]:
    """Give the query of an address."""
    return {name: values[0] for name, values in parse_qs(address.partition("?")[2]).items()}


def _filled(client: FlaskClient, page: str, address: str) -> dict[str, Any]:
    path, _, query = address.partition("?")
    answer = client.post("/_dash-update-component", json=_request(client, page, path, query and f"?{query}"))
    assert answer.status_code == 200, (page, address, answer.status_code)
    slots: dict[str, Any] = answer.get_json()["response"]
    assert f"{page}-keys" in slots, "the page failed: the log of the test has the trace"
    return slots


def _request(client: FlaskClient, page: str, path: str, search: str) -> dict[str, Any]:
    known = client.get("/_dash-dependencies").get_json()
    output = next(one["output"] for one in known if one["output"].startswith(f"..{page}-chips."))
    outputs = [dict(zip(("id", "property"), one.split("."), strict=True)) for one in output[2:-2].split("...")]
    return {
        "output": output,
        "outputs": outputs,
        "inputs": [{"id": LOCATION, "property": "search", "value": search}],
        "state": [
            {"id": LOCATION, "property": "pathname", "value": path},
            {"id": f"{page}-seen", "property": "data", "value": None},
        ],
        "changedPropIds": [f"{LOCATION}.search"],
    }


def _markup(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if part.get("type") == "Html":
            props = part["props"]
            yield f'<{props["tag"]} class="{props["className"]}">{props["html"]}</{props["tag"]}>'
            return
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _markup(one)


def _links(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (value for name, value in part.items() if name == "href" and isinstance(value, str))
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _links(one)


def _revived(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _revived(one) for name, one in part.items()}
    if isinstance(part, list):
        return [_revived(one) for one in part]
    if isinstance(part, str) and DAY.fullmatch(part):
        return date.fromisoformat(part)
    return datetime.fromisoformat(part) if isinstance(part, str) and MOMENT.fullmatch(part) else part
