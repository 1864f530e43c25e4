import csv
import io

import pytest
from flask import Flask

import api

CELL = "compare/schools.lowered_pct.school_id-2"


@pytest.fixture
def client(store):
    server = Flask(__name__)
    api.register(server, store)
    return server.test_client()


def test_an_explanation_is_json(client):
    said = client.get(f"/api/v1/evidence?ref={CELL}").get_json()
    assert (said["value"], said["formula"]) == (50.0, "share")
    assert [(one["name"], one["value"]) for one in said["operands"]] == [("lowered", 10.0), ("both", 20.0)]
    assert [row["file_name"] for row in said["sources"]] == ["vpr_2021_mathematics.xlsx"]
    assert said["code"].endswith("..schools.lowered_pct.school_id-2")


def test_its_rows_are_a_table_with_the_code(client):
    text = client.get(f"/api/v1/evidence/sources.csv?ref={CELL}&language=en").get_data(as_text=True)
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[-1][1:6] == ["№ 2", "vpr_2021_mathematics.xlsx", "Table of results", "Протокол", "2-9"]
    code = next(row[1] for row in rows if row and row[0] == "View code")
    assert code.endswith("..schools.lowered_pct.school_id-2")


def test_a_hidden_figure_gives_no_number(client):
    said = client.get("/api/v1/evidence?ref=compare/schools.lowered_pct.school_id-5").get_json()
    assert (said["state"], said["value"], said["operands"]) == ("hidden", None, [])
    assert {row["what"] for row in said["left_out"]} <= {"rows"}


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("evidence", 400, "unreadable_reference"),
        ("evidence?ref=compare", 400, "unreadable_reference"),
        ("evidence?ref=compare/schools.nothing.school_id-1", 404, "unknown_figure"),
        ("evidence?ref=compare/schools.lowered_pct", 404, "unknown_figure"),
        ("evidence?ref=nothing/schools.lowered_pct.school_id-1", 404, "unknown_figure"),
        (f"evidence?ref={CELL}&yaer=2020", 400, "unknown_parameter"),
        (f"evidence/nothing.csv?ref={CELL}", 404, "unknown_frame"),
    ],
)
def test_what_cannot_be_asked_is_advised(client, address, status, code):
    response = client.get(f"/api/v1/{address}")
    told = response.get_json()["error"]
    assert (response.status_code, told["code"]) == (status, code)
    assert told["advice"]
