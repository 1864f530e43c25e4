"""The guide beside the screens."""

import re

import pytest

from guide.chapters import PICTURES, contents


@pytest.fixture
def client(app):
    return app.server.test_client()


def text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_every_chapter_lists_all_and_leads_to_the_next(client):
    chapters = contents()
    for place, one in enumerate(chapters):
        page = text(client, f"/guide/{one.name}")
        assert all(f'href="/guide/{other.name}"' in page for other in chapters)
        assert page.count('aria-current="page"') == 1
        if place + 1 < len(chapters):
            assert f"Дальше: {chapters[place + 1].title}" in page


def test_the_guide_follows_language_and_theme(client):
    client.set_cookie("lepestok-language", "en")
    client.set_cookie("lepestok-theme", "dark")
    page = text(client, "/guide/")
    assert '<html lang="en" data-bs-theme="dark">' in page
    assert "written in Russian only" in page
    assert '<article lang="ru"' in page


def test_styles_are_those_of_the_screens(client):
    styles = [re.findall(r"/assets/[\w.-]+\.css\?m=[\d.]+", text(client, page)) for page in ("/", "/guide/")]
    assert styles[0] == styles[1] != []


def test_pictures_are_served(client):
    for path in PICTURES.glob("*.png"):
        answer = client.get(f"/guide/pictures/{path.name}")
        assert answer.mimetype == "image/png"
        answer.close()


def test_what_is_no_chapter_is_not_found_but_the_contents_are_shown(client):
    answer = client.get("/guide/nothing")
    assert answer.status_code == 404
    assert "Руководство" in answer.get_data(as_text=True)
    assert client.get("/guide/pictures/../pictures.toml").status_code == 404


def test_every_screen_leads_to_the_guide(client):
    assert 'href="/guide/"' in str(client.get("/_dash-layout").get_json())
