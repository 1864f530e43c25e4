import csv
import dataclasses
import io
import json

import pandas as pd
import pytest
from flask import Flask

import api
from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from reports.encode import encode
from tests.world import enrolment, exam
from views.catalogue import OF_SCHOOL, VIEWS
from views.school import school

EVERYONE = Scope.all_schools()


def client_of(store):
    server = Flask(__name__)
    api.register(server, store)
    return server.test_client()


@pytest.fixture
def client(store):
    return client_of(store)


def error(response):
    return response.get_json()["error"]


def table(response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.data.decode("utf-8-sig")), delimiter=";"))


def rows_below_the_blank(response) -> list[list[str]]:
    lines = table(response)
    return lines[lines.index([]) + 1 :]


@pytest.mark.parametrize("view", VIEWS)
def test_json_is_the_view_itself(client, reader, view):
    said = VIEWS[view](reader, scope=EVERYONE, filters=Filters())
    assert client.get(f"/api/v1/{view}").get_json() == json.loads(json.dumps(encode(said)))


def test_a_school_is_asked_by_its_id(client, reader):
    said = school(reader, scope=EVERYONE, filters=Filters(), school_id=1)
    assert client.get("/api/v1/school/1").get_json() == json.loads(json.dumps(encode(said)))


def test_filters_are_the_screens_own(client):
    answer = client.get("/api/v1/schools?curator=3").get_json()
    assert [row["school_id"] for row in answer["schools"]] == [1, 2]


def test_hidden_figures_leave_as_null(client):
    rows = client.get("/api/v1/overview").get_json()["distribution"]
    assert [row["value_pct"] for row in rows] == [50.0, 50.0, 100.0, None, None]


@pytest.mark.parametrize("view", [*VIEWS, "school/1"])
def test_an_answer_is_the_same_until_the_next_load(client, store, view):
    tag = client.get(f"/api/v1/{view}").headers["ETag"]
    assert client.get(f"/api/v1/{view}", headers={"If-None-Match": tag}).status_code == 304
    save(store, [enrolment(), exam(content="again")], by="Тест")
    assert client.get(f"/api/v1/{view}", headers={"If-None-Match": tag}).status_code == 200


def test_another_language_is_another_answer(client):
    tags = {client.get(f"/api/v1/schools/schools.csv?language={one}").headers["ETag"] for one in ("ru", "en")}
    assert len(tags) == 2


@pytest.mark.parametrize("address", ["nothing", "nothing/at.csv", "school", "a/b/c/d"])
def test_an_unknown_view_is_told_the_known_ones(client, address):
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 404
    assert error(response)["code"] == "unknown_view"
    assert "overview" in error(response)["allowed"]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("yaer=2020", 400, "unknown_parameter"),
        ("year=abc", 400, "unreadable_value"),
        ("as_of=yesterday", 400, "unreadable_value"),
        ("beside=1,2,3", 400, "unreadable_value"),
        ("language=de", 400, "unknown_language"),
        ("territory=999", 404, "unknown_value"),
        ("year=1990", 404, "unknown_value"),
        ("subject=latin", 404, "unknown_value"),
        ("indicator=beauty", 404, "unknown_value"),
    ],
)
def test_a_wrong_filter_is_refused_with_advice(client, query, status, code):
    response = client.get(f"/api/v1/overview?{query}")
    assert (response.status_code, error(response)["code"]) == (status, code)
    assert error(response)["advice"].endswith(".")


def test_two_schools_may_stand_beside_a_third(client):
    rows = client.get("/api/v1/school/1?beside=2,3").get_json()["values"]
    assert {row["school_id"] for row in rows} == {1, 2, 3}


def test_an_unknown_school_beside_is_refused(client):
    assert client.get("/api/v1/school/1?beside=2,99").status_code == 404


def test_a_refused_value_is_told_the_offered_ones(client):
    assert error(client.get("/api/v1/overview?year=1990"))["allowed"] == ["2020", "2019"]


def test_errors_speak_the_callers_language(client):
    said = [error(client.get(f"/api/v1/x?language={one}"))["message"] for one in ("ru", "en")]
    assert said == ["Нет такого раздела: x", "No such view: x"]


@pytest.mark.parametrize("address", ["school/99", "school/99/results.csv"])
def test_an_unknown_school_is_not_found(client, address):
    response = client.get(f"/api/v1/{address}")
    assert (response.status_code, error(response)["code"]) == (404, "unknown_school")


def test_an_unknown_table_is_told_the_known_ones(client):
    response = client.get("/api/v1/schools/pupils.csv")
    assert (response.status_code, error(response)["allowed"]) == (404, ["schools"])


def test_the_index_describes_every_view(client):
    told = client.get("/api/v1/").get_json()
    assert [view["view"] for view in told["views"]] == [*VIEWS, *OF_SCHOOL]
    assert all(view["about"] and view["frames"] for view in told["views"])


def frames(answer) -> list[str]:
    fields = [field.name for field in dataclasses.fields(answer)]
    return [name for name in fields if isinstance(getattr(answer, name), pd.DataFrame)]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_table_of_every_view_is_written(client, reader, language):
    answers = {name: view(reader, scope=EVERYONE, filters=Filters()) for name, view in VIEWS.items()}
    answers["school/1"] = school(reader, scope=EVERYONE, filters=Filters(), school_id=1)
    for name, answer in answers.items():
        for frame in frames(answer):
            response = client.get(f"/api/v1/{name}/{frame}.csv?language={language}")
            assert response.status_code == 200, (name, frame)
            assert len(rows_below_the_blank(response)) == len(getattr(answer, frame)) + 1, (name, frame)


def test_an_empty_store_answers_too(empty_store):
    client = client_of(empty_store)
    for name in VIEWS:
        assert client.get(f"/api/v1/{name}").status_code == 200, name
    assert client.get("/api/v1/overview/attention.csv").status_code == 200


def test_a_csv_opens_in_a_russian_excel(client):
    response = client.get("/api/v1/overview/distribution.csv")
    assert response.data.startswith(b"\xef\xbb\xbf")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "overview_distribution.csv" in response.headers["Content-Disposition"]


def test_a_csv_says_its_filters_date_and_files(client):
    lines = table(client.get("/api/v1/schools/schools.csv?program=shnor"))
    said = {line[0]: line[1] for line in lines[: lines.index([])] if len(line) > 1}
    assert (said["Год"], said["Программа"], said["Школ"]) == ("2020/21", "ШНОР", "3 из 5")
    assert said["Учебные годы данных"] == "2020/21"
    assert "schools.xlsx" in {line[1] for line in lines if line and line[0] == "Источник"}


def test_a_csv_with_plans_says_as_of_which_day(client):
    lines = table(client.get("/api/v1/overview/plan_list.csv"))
    assert ["Данные на", "14.09.2020"] in lines


def test_numbers_have_a_decimal_comma_and_hidden_ones_are_blank(client):
    head, first, *rest = rows_below_the_blank(client.get("/api/v1/overview/distribution.csv"))
    value = head.index(translator("ru")("column.low_pct"))
    assert first[value] == "29,9298"
    assert rest[-1][value] == ""


def test_codes_become_words(client):
    rows = rows_below_the_blank(client.get("/api/v1/overview/attention.csv"))
    assert rows[1][0] == "Планы на доработке: 1"
    rows = rows_below_the_blank(client.get("/api/v1/overview/plan_list.csv"))
    assert "утверждена" in rows[1]
