"""The assembly: pages, ids, headers, errors."""

import logging
import re

import dash
import pytest

from config import Settings
from dashboard import NOT_FOUND, create_app
from tests.browser.conftest import SCREENS
from tests.pages.asking import asking, ids_of, page

# Ids that callbacks name and Dash itself lays out, or that pages make while drawing.
OF_DASH = {"_pages_location", "_pages_content", "_pages_store", "_pages_dummy"}


@pytest.fixture
def app(store):
    return create_app(Settings(), store=store)


@pytest.fixture
def client(app):
    return app.server.test_client()


def layouts(app):
    with asking(app):
        return [app.layout(), *(found["layout"]() for found in dash.page_registry.values())]


def test_orders_and_paths_of_pages_are_unique(app):
    found = list(dash.page_registry.values())
    assert len({one["order"] for one in found}) == len({one["path"] for one in found}) == len(found)


def test_every_page_is_walked_in_a_browser(app):
    walked = [screen.partition("?")[0] for screen in SCREENS]
    pages = [one for one in dash.page_registry.values() if one["module"] != NOT_FOUND]
    asked = [re.sub("<[^>]+>", "[^/]+", one["path_template"] or one["path"]) for one in pages]
    assert [path for path in asked if not any(re.fullmatch(path, screen) for screen in walked)] == []


def test_every_id_that_a_callback_names_is_laid_out(app, client):
    client.get("/")
    known = OF_DASH.union(*map(ids_of, layouts(app)))
    named = {
        one["id"]
        for callback in client.get("/_dash-dependencies").get_json()
        for one in [*callback["inputs"], *callback["state"]]
    }
    assert {name for name in named if not name.startswith("{")} <= known


def test_no_output_has_two_callbacks(app, client):
    outputs = [callback["output"] for callback in client.get("/_dash-dependencies").get_json()]
    assert len(outputs) == len(set(outputs))
    assert not [output for output in outputs if "@" in output]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_tells_its_language_theme_and_icon_before_any_script(client, language):
    client.set_cookie("lepestok-language", language)
    client.set_cookie("lepestok-theme", "dark")
    text = client.get("/").get_data(as_text=True)
    assert f'<html lang="{language}" data-bs-theme="dark">' in text
    assert "data:image/svg+xml" in text


def test_nothing_is_asked_of_other_servers(client):
    text = client.get("/").get_data(as_text=True)
    assert 'src="http' not in text
    assert 'href="http' not in text


@pytest.mark.parametrize("kind", ["css", "js"])
def test_assets_are_kept_for_a_year_and_compressed(client, kind):
    name = {"css": "20-lepestok.css", "js": "lepestok.js"}[kind]
    answer = client.get(f"/assets/{name}?m=1", headers={"Accept-Encoding": "br"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "br"


def test_an_answer_is_compressed_and_not_kept(client):
    answer = client.get("/_dash-layout", headers={"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_the_api_is_there(client):
    assert client.get("/api/v1/directions").get_json()["state"] == "ok"


def test_a_broken_callback_logs_its_case_and_tells_the_reader(app, client, monkeypatch, caplog):
    def broken(*_):
        raise RuntimeError("planted")

    client.get("/")
    monkeypatch.setattr(page("directions"), "ask", broken)
    with caplog.at_level(logging.ERROR, logger="dashboard"):
        answer = client.post("/_dash-update-component", json=request_of(client, "directions-board")).get_json()
    case = caplog.records[0].args[0]
    assert case in str(answer["sideUpdate"]["shell-message"])


def test_two_applications_live_in_one_process(store, empty_store):
    kinds = {create_app(Settings(), store=one).server.extensions["lepestok"].store for one in (store, empty_store)}
    assert kinds == {store, empty_store}


def request_of(client, part):
    """Make the request that a browser sends for the callback with a given output."""
    callbacks = client.get("/_dash-dependencies").get_json()
    found = next(one for one in callbacks if f"{part}.children" in one["output"])
    outputs = [
        dict(zip(("id", "property"), name.rsplit(".", 1), strict=True))
        for name in found["output"].strip(".").split("...")
    ]
    return {
        "output": found["output"],
        "outputs": outputs,
        "inputs": [{**one, "value": ""} for one in found["inputs"]],
        "state": [{**one, "value": None} for one in found["state"]],
        "changedPropIds": [],
    }


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/school", 200),
        ("/school/1", 200),
        ("/school/1/", 200),
        ("/nothing", 404),
        ("/school/1/2", 404),
    ],
)
def test_an_address_without_a_screen_is_not_found_and_still_shows_the_way(client, address, status):
    answer = client.get(address)
    assert answer.status_code == status
    assert "react-entry-point" in answer.get_data(as_text=True)
