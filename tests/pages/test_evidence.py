"""The drawer's callback and the addresses of codes."""

import pytest

from pages import _evidence as evidence
from tests.pages.asking import asking, drawn_text


def opened(app, **asked):
    with asking(app):
        component, is_open = evidence.opened(asked)
    assert is_open
    return drawn_text(component)


def test_a_figure_is_explained_in_words_with_its_numbers(app):
    text = opened(app, ref="compare/schools.lowered_pct.school_id-1", search="?year=2020")
    assert "4 : 20 × 100 = 20,0" in text
    assert "vpr_2021_mathematics.xlsx" in text
    assert "sources.csv?ref=compare/schools.lowered_pct.school_id-1" in text


def test_a_key_figure_is_known_by_its_screen(app):
    assert "21 : 76 × 100" in opened(app, key="compare_lowered", path="/compare", search="")


def test_a_hidden_figure_says_why(app):
    text = opened(app, ref="compare/schools.lowered_pct.school_id-5", search="")
    assert "Значение скрыто" in text
    assert "× 100" not in text


@pytest.mark.parametrize("ref", ["", "compare", "compare/schools.lowered_pct.school_id-99"])
def test_what_is_not_there_is_said(app, ref):
    assert "Такой цифры нет" in opened(app, ref=ref)


def test_an_old_code_says_that_the_data_changed(app):
    assert "данные менялись" in opened(app, code="compare.1.year-2020..schools.lowered_pct.school_id-1")
    assert "данные менялись" in opened(app, code="compare.1.year-2020")


def test_what_is_no_code_is_said_with_an_example(app):
    assert "compare.37.year-2020.grade-5" in opened(app, code="<b>x</b>")


def test_a_code_leads_to_its_screen(app):
    client = app.server.test_client()
    code = "school-1.5.year-2020..results.quality_pct.year-2021"
    assert client.get(f"/code/{code}").location == f"/school/1?year=2020#code={code}"
    assert client.get("/code", query_string={"code": f"http://x/code/{code} "}).location.endswith(f"#code={code}")
    assert client.get("/code/nothing").location == "/#code=nothing"


def test_the_drawer_is_connected_once(app):
    payload = app.server.test_client().get("/_dash-dependencies")
    assert sum("evidence.children" in str(one["output"]) for one in payload.get_json()) == 1
