"""Addresses under ``/present``: what is taken away, what is changed, what is refused."""

import io
import re
import zipfile
from urllib.parse import unquote

import pytest

from config import Settings
from dashboard import create_app
from data.decks import MOST_SLIDES, save_deck
from data.queries import decks as queries
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from pages._present_current import DECK_COOKIE
from pages._present_kept import key_of
from pages._present_routes import OWN_HEADER

OWN = {OWN_HEADER: "1"}
PLANS = SlideSpec("overview", "plans", Filters(program="shnor"))
SPREAD = SlideSpec("compare", "spread")


@pytest.fixture
def client(store):
    return create_app(Settings(), store=store).server.test_client()


def kept(store):
    with store.reading() as reader:
        rows = queries.slides(reader, Scope.all_schools())
    return [(row.name, row.view, row.picture, row.query) for row in rows.itertuples()]


def names(store):
    with store.reading() as reader:
        return queries.decks(reader, Scope.all_schools())["name"].tolist()


def post(client, address, **said):
    return client.post(f"/present/{address}", json=said, headers=OWN)


def move(client, code, spec, *, act, at):
    return post(client, f"kept/{code}/{act}", at=str(at), slide=key_of(spec))


def named(answer):
    return unquote(answer.headers["Content-Disposition"].partition("''")[2])


def test_the_first_picture_begins_a_presentation_that_others_join(client, store):
    first = post(client, "add", view="overview", picture="plans", query="program=shnor")
    assert first.json["said"] == "Слайд 1 в новой презентации «Моя презентация»."
    second = post(client, "add", view="compare", picture="spread", query="")
    assert second.json["said"] == "Слайд 2 в презентации «Моя презентация»."
    assert kept(store) == [
        ("Моя презентация", "overview", "plans", "program=shnor"),
        ("Моя презентация", "compare", "spread", ""),
    ]


def test_another_reader_begins_one_of_his_own(store):
    app = create_app(Settings(), store=store).server
    for client in (app.test_client(), app.test_client()):
        post(client, "add", view="compare", picture="spread", query="")
    assert names(store) == ["Моя презентация", "Моя презентация 2"]


def test_a_presentation_that_was_removed_meanwhile_is_begun_anew(client, store):
    client.set_cookie(DECK_COOKIE, "gone")
    assert post(client, "add", view="compare", picture="spread", query="").status_code == 200
    assert names(store) == ["Моя презентация"]


@pytest.mark.parametrize(
    "said",
    [
        {"view": "compare", "picture": "rainbow"},
        {"view": "nothing", "picture": "spread"},
        {"view": "school", "picture": "radar"},
        {},
    ],
)
def test_what_is_no_picture_is_not_kept(client, store, said):
    answer = post(client, "add", **said)
    assert (answer.status_code, names(store)) == (409, [])
    assert "Такой картинки здесь нет" in answer.json["error"]


def test_a_full_presentation_says_so(client, store):
    code = save_deck(store, name="А", slides=[SPREAD] * MOST_SLIDES, by="")
    client.set_cookie(DECK_COOKIE, code)
    answer = post(client, "add", view="compare", picture="spread", query="")
    assert "помещается 60\u00a0слайдов" in answer.json["error"]


def test_a_store_that_cannot_be_written_says_why(client, store, monkeypatch):
    monkeypatch.setattr(type(store), "is_read_only", True)
    answer = post(client, "add", view="compare", picture="spread", query="")
    assert answer.status_code == 409
    assert "только для чтения" in answer.json["error"]


def test_only_an_own_page_changes_anything(client, store):
    said = {"view": "compare", "picture": "spread"}
    assert client.post("/present/add", json=said).status_code == 403
    foreign = client.post("/present/add", json=said, headers={**OWN, "Sec-Fetch-Site": "cross-site"})
    assert (foreign.status_code, names(store)) == (403, [])


def test_a_ready_presentation_becomes_ones_own(client, store):
    said = post(client, "keep", ready="directors", program="shnor").json
    assert "«Совещание директоров» теперь среди своих" in said["said"]
    assert {query for _, _, _, query in kept(store)} == {"program=shnor"}
    post(client, "keep", ready="directors")
    assert names(store) == ["Совещание директоров", "Совещание директоров 2"]


def test_that_of_a_school_needs_its_school(client, store):
    assert post(client, "keep", ready="school").status_code == 409
    assert post(client, "keep", ready="school", school_id="1").status_code == 200
    assert {view for _, view, _, _ in kept(store)} == {"school/1"}


def test_slides_are_moved_and_taken_out(client, store):
    code = save_deck(store, name="А", slides=[PLANS, SPREAD], by="")
    assert move(client, code, SPREAD, act="up", at=2).json["at"] == 1
    assert [view for _, view, _, _ in kept(store)] == ["compare", "overview"]
    move(client, code, SPREAD, act="down", at=1)
    move(client, code, PLANS, act="out", at=1)
    assert [view for _, view, _, _ in kept(store)] == ["compare"]


@pytest.mark.parametrize("at", ["1", "3", "0", "x", "-1"])
def test_a_presentation_changed_meanwhile_stays_as_it_is(client, store, at):
    code = save_deck(store, name="А", slides=[PLANS, SPREAD], by="")
    answer = move(client, code, SPREAD, act="out", at=at)
    assert (answer.status_code, len(kept(store))) == (409, 2)
    assert "тем временем изменили" in answer.json["error"]


def test_a_presentation_is_begun_renamed_chosen_and_removed(client, store):
    code = post(client, "new", name="Октябрь").json["code"]
    assert client.get_cookie(DECK_COOKIE).value == code
    post(client, f"kept/{code}/rename", name="Ноябрь")
    assert names(store) == ["Ноябрь"]
    other = save_deck(store, name="Другая", slides=[], by="")
    assert "«Другая»" in post(client, f"kept/{other}/choose").json["said"]
    post(client, "add", view="compare", picture="spread", query="")
    assert [name for name, *_ in kept(store)] == ["Другая"]
    post(client, f"kept/{other}/remove")
    assert names(store) == ["Ноябрь"]
    assert client.get_cookie(DECK_COOKIE) is None


@pytest.mark.parametrize("act", ["rename", "remove", "choose", "up"])
def test_one_that_is_gone_cannot_be_changed(client, act):
    assert post(client, f"kept/none/{act}", name="А").status_code == 409


def test_a_wish_is_short(client):
    assert post(client, "add", view="compare", picture="spread", query="x" * 20_000).status_code == 409


def test_a_powerpoint_file_is_named_after_its_presentation(client):
    answer = client.get("/present/deck.pptx?ready=school&school_id=1")
    assert named(answer) == "СОШ № 1 как дела у школы.pptx"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as package:
        assert package.testzip() is None


def test_letters_stand_for_schools_where_that_is_wished(client):
    for wish, is_named in (("", True), ("&anonymous=1", False)):
        answer = client.get(f"/present/deck.pptx?ready=school&school_id=1{wish}")
        with zipfile.ZipFile(io.BytesIO(answer.data)) as package:
            texts = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))
        assert ("СОШ № 1" in texts.replace("\u00a0", " ")) == is_named
        assert ("СОШ № 1" in named(answer)) == is_named


def test_a_kept_presentation_is_taken_as_one_file(client, store):
    code = save_deck(store, name="К совещанию", slides=[PLANS], by="")
    answer = client.get(f"/present/offline.html?deck={code}")
    assert named(answer) == "К совещанию.html"
    assert answer.data.startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("address", "name"),
    [("passport.docx?school_id=1", "Паспорт школы, СОШ № 1.docx"), ("directions.docx", "Справка о направлениях")],
)
def test_a_document_is_named_after_what_it_is_about(client, address, name):
    answer = client.get(f"/present/{address}")
    assert answer.status_code == 200
    assert named(answer).startswith(name)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("deck.pptx", "нет"),
        ("deck.pptx?ready=school", "о какой школе"),
        ("deck.pptx?deck=<b>", "&lt;b&gt;"),
        ("offline.html?ready=district", "о каком округе"),
        ("passport.docx", "о какой школе"),
    ],
)
def test_what_cannot_be_made_is_told_on_a_page_that_leads_back(client, address, words):
    answer = client.get(f"/present/{address}")
    assert answer.status_code == 404
    assert words in answer.text
    assert 'href="/present"' in answer.text


def test_a_template_of_the_department_is_used_and_a_broken_one_is_told(store, tmp_path):
    (tmp_path / "deck.pptx").write_bytes(b"no presentation")
    client = create_app(Settings(templates=tmp_path), store=store).server.test_client()
    answer = client.get("/present/deck.pptx?ready=directors")
    assert answer.status_code == 404
    assert "deck.pptx" in re.sub("<[^>]+>", "", answer.text)
