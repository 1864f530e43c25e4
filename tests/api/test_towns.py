"""The parameter ``municipality`` of a store that holds two."""

import pytest
from flask import Flask

import api
from tests.towns import with_far_town


@pytest.fixture
def client(store):
    server = Flask(__name__)
    api.register(server, with_far_town(store))
    return server.test_client()


@pytest.fixture
def far(client):
    offered = client.get("/api/v1/schools").get_json()["footing"]["choices"]["municipality"]
    assert [choice["name"] for choice in offered] == [None, "Дальний", "город Тестовск"]
    return offered[1]["value"]


def ids(answer):
    return [row["school_id"] for row in answer["schools"]]


def test_a_municipality_narrows_and_0_means_all(client, far):
    assert ids(client.get(f"/api/v1/schools?municipality={far}").get_json()) == [6, 7]
    assert len(ids(client.get("/api/v1/schools?municipality=0").get_json())) == 7


def test_an_unknown_one_is_refused_with_those_offered(client, far):
    answer = client.get("/api/v1/schools?municipality=999")
    assert answer.status_code == 404
    assert answer.get_json()["error"]["allowed"] == ["0", far, "2"]


def test_a_district_elsewhere_is_refused(client, far):
    near = client.get("/api/v1/schools?municipality=2").get_json()["footing"]["choices"]["territory"][0]["value"]
    assert client.get(f"/api/v1/schools?municipality={far}&territory={near}").status_code == 404


def test_a_profile_answers_under_any_municipality(client, far):
    answer = client.get(f"/api/v1/school/1?municipality={far}")
    assert answer.status_code == 200
    assert answer.get_json()["card"]["municipality"] == "город Тестовск"
