"""The description holds: it is valid, every path in it answers, every answer is as described."""

import pytest
from flask import Flask
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

import api
from api.question import FILTERS
from domain.filters import Filters

SCHOOLS = (1, 5)


def client_of(store):
    server = Flask(__name__)
    api.register(server, store)
    return server.test_client()


@pytest.fixture
def client(store):
    return client_of(store)


@pytest.fixture
def told(client):
    return client.get("/api/v1/openapi.json").get_json()


def addresses(told, path):
    """Give every address that a path stands for: each frame, and two of the schools."""
    inside = {one["name"]: one["schema"] for one in told["paths"][path]["get"]["parameters"] if "name" in one}
    frames = inside.get("frame", {"enum": [""]})["enum"]
    schools = SCHOOLS if "school_id" in inside else [0]
    asked = "?ref=compare/schools.lowered_pct.school_id-1" if "ref" in inside else ""
    paths = [
        path.replace("{frame}", frame).replace("{school_id}", str(one)) for frame in frames for one in schools
    ]
    return [one + asked for one in paths]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_description_is_valid(client, language):
    validate(client.get(f"/api/v1/openapi.json?language={language}").get_json())


def test_an_empty_store_is_described_alike(empty_store, told):
    empty = client_of(empty_store).get("/api/v1/openapi.json").get_json()
    assert empty == told


def test_every_path_answers_in_the_kind_described(client, told):
    for path, methods in told["paths"].items():
        (kind,) = methods["get"]["responses"]["200"]["content"]
        for address in addresses(told, path):
            response = client.get(f"/api/v1{address}")
            assert (response.status_code, response.mimetype) == (200, kind), address


def test_every_answer_is_as_described(client, told):
    for path, methods in told["paths"].items():
        schema = methods["get"]["responses"]["200"]["content"].get("application/json", {}).get("schema")
        for address in addresses(told, path) if schema else []:
            check(client.get(f"/api/v1{address}").get_json(), schema, told)


def check(answer, schema, told):
    errors = list(Draft202012Validator({**schema, "components": told["components"]}).iter_errors(answer))
    assert not errors, [(list(error.absolute_path), error.message) for error in errors[:5]]


def test_every_path_of_the_api_is_described(client, told):
    rules = {rule.rule.removeprefix("/api/v1") for rule in client.application.url_map.iter_rules()}
    rules -= {"/static/<path:filename>", "/<path:rest>"}
    views = {path for path in told["paths"] if path.count("/") == 1 and "." not in path and path != "/"}
    views -= {"/evidence"}
    described = set(told["paths"])
    for rule in rules:
        plain = rule.replace("<int:school_id>", "{school_id}").replace("<frame>", "{frame}")
        names = [plain.replace("<view>", view.strip("/")) for view in views]
        assert set(names) <= described, rule


def test_every_filter_is_a_parameter(told):
    assert set(told["components"]["parameters"]) == {*FILTERS, "language"}


def test_filters_are_typed_as_the_screens_read_them(told):
    kinds = {name: one["schema"] for name, one in told["components"]["parameters"].items()}
    assert kinds["year"] == {"type": "integer"}
    assert kinds["program"] == {"type": "string"}
    assert kinds["as_of"] == {"type": "string", "format": "date"}
    assert Filters.from_query({"beside": "3,4"}).beside == (3, 4)
    assert (kinds["beside"]["items"], kinds["beside"]["maxItems"]) == ({"type": "integer"}, 2)


@pytest.mark.parametrize("address", ["overview?yaer=1", "overview?year=1990", "nothing", "school/99"])
def test_refusals_are_as_described(client, told, address):
    response = client.get(f"/api/v1/{address}")
    described = told["components"]["responses"][str(response.status_code)]
    check(response.get_json(), described["content"]["application/json"]["schema"], told)


def test_columns_are_described_in_the_readers_language(client):
    said = []
    for language in ("ru", "en"):
        told = client.get(f"/api/v1/openapi.json?language={language}").get_json()
        rows = told["components"]["schemas"]["Compare.schools"]["properties"]
        said.append(rows["position"]["description"])
    assert said == ["Место относительно границ", "Place around the limits"]


def test_a_description_that_lies_is_caught(client, told):
    told["components"]["schemas"]["Schools.schools"]["properties"]["pupils"]["type"] = "string"
    with pytest.raises(AssertionError):
        check(client.get("/api/v1/schools").get_json(), {"$ref": "#/components/schemas/Schools"}, told)
