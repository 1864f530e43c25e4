"""How bytes reach the browser."""

import re

import brotli
import pytest
from flask import Flask, Response

from config import ROOT
from delivery import deliver

BIG = "слово " * 500
TRACES = re.compile(r'"type": "(scatter|scattergl|scatterpolar|bar|heatmap|pie|box|violin|histogram|contour)"')


@pytest.fixture
def client(tmp_path):
    (tmp_path / "a.css").write_text(BIG, "utf-8")
    (tmp_path / "a.woff2").write_text(BIG, "utf-8")
    server = Flask("x", static_folder=str(tmp_path), static_url_path="/assets")
    server.add_url_rule("/answer", view_func=lambda: Response(BIG, mimetype="application/json"))
    deliver(server)
    return server.test_client()


def ask(client, path, encoding="br"):
    with client.get(path, headers={"Accept-Encoding": encoding}) as answer:
        return answer.headers, answer.data


def test_a_file_is_compressed_once_and_the_same_ever_after(client):
    answers = [ask(client, "/assets/a.css?m=1")[1] for _ in range(2)]
    assert answers[0] == answers[1]
    assert brotli.decompress(answers[0]).decode() == BIG


def test_a_new_version_of_a_file_is_compressed_anew(client, tmp_path):
    ask(client, "/assets/a.css?m=1")
    (tmp_path / "a.css").write_text("b" + BIG, "utf-8")
    assert brotli.decompress(ask(client, "/assets/a.css?m=2")[1]).decode() == "b" + BIG


def test_files_are_kept_for_a_year_and_answers_are_not(client):
    assert "immutable" in ask(client, "/assets/a.css")[0]["Cache-Control"]
    assert "Cache-Control" not in ask(client, "/answer")[0]


def test_fonts_are_compressed_already(client):
    assert "Content-Encoding" not in ask(client, "/assets/a.woff2")[0]


def test_an_old_browser_gets_plain_bytes(client):
    headers, body = ask(client, "/assets/a.css", encoding="identity")
    assert "Content-Encoding" not in headers
    assert body.decode() == BIG


def test_a_missing_file_is_not_remembered(client):
    with client.get("/assets/none.css") as answer:
        assert answer.status_code == 404
        assert "Cache-Control" not in answer.headers or "immutable" not in answer.headers["Cache-Control"]


def test_the_chart_bundle_has_every_trace_that_figures_draw():
    drawn = {name for path in (ROOT / "figures").glob("*.py") for name in TRACES.findall(path.read_text("utf-8"))}
    bundle = (ROOT / "assets" / "plotly.min.js").read_text("utf-8")
    assert drawn
    assert {name for name in drawn if f'name:"{name}"' in bundle} == drawn
