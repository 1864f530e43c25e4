"""Addresses of the player: a page, further slides, the player itself."""

import re

import pytest


@pytest.fixture
def client(app):
    return app.server.test_client()


def test_a_show_opens_in_the_readers_language_and_theme(client):
    client.set_cookie("lepestok-language", "en")
    client.set_cookie("lepestok-theme", "dark")
    answer = client.get("/present/show?ready=directors&anonymous=1")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert '<html lang="en" data-theme="dark">' in page
    assert '"anonymous":true' in page
    assert '"show":"/present/show.json?ready=directors&anonymous=1"' in page
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_player_is_kept_by_its_version(client):
    page = client.get("/present/show?ready=directors").get_data(as_text=True)
    for address in re.findall(r"/present/player\.\w+\?v=\w+", page):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/present/player.js").headers["Cache-Control"] == "no-cache"


def test_further_slides_come_as_json(client):
    more = client.get("/present/show.json?ready=directors&program=shnor").get_json()
    assert list(more["decks"]) == ["territory=&program=shnor"]
    assert client.get("/present/school/1.json?ready=directors").get_json()["decks"]["school/1"]
    assert client.get("/present/school/99.json?ready=directors").get_json()["decks"] == {"school/99": []}


@pytest.mark.parametrize("query", ["", "deck=gone", "ready=nothing", "ready=school", "ready=school&school_id=99"])
def test_what_is_not_there_is_told_in_words(client, query):
    answer = client.get(f"/present/show?{query}")
    assert answer.status_code == 404
    assert "Показывать пока нечего" in answer.get_data(as_text=True)


def test_a_school_opens_by_the_address_that_the_screen_and_the_files_use(client):
    query = "ready=school&school_id=1"
    assert client.get(f"/present/show?{query}").status_code == 200
    assert client.get(f"/present/deck.pptx?{query}").status_code == 200


def test_a_name_in_an_address_stays_a_text(client):
    page = client.get("/present/show?ready=<b>x</b>").get_data(as_text=True)
    assert "<b>x</b>" not in page


def test_an_empty_store_says_what_is_missing(empty_app):
    answer = empty_app.server.test_client().get("/present/show?ready=directors")
    assert answer.status_code == 404
    assert "нечего показать" in answer.get_data(as_text=True)
