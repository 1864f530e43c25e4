from dash import dcc

from components.chart import chart, chart_id


def test_a_chart_says_in_words_what_it_shows():
    drawn = chart({"data": []}, name="plans", height=290, label="Утверждено 48").to_plotly_json()["props"]
    assert (drawn["role"], drawn["aria-label"]) == ("img", "Утверждено 48")


def test_a_chart_has_its_height_and_no_mode_bar():
    graph = chart({"layout": {"height": 290}}, name="plans", label="").children
    assert isinstance(graph, dcc.Graph)
    assert graph.style == {"height": "290px"}
    assert graph.config["displayModeBar"] is False
    assert graph.id == chart_id("plans")


def test_a_chart_that_fills_takes_the_height_of_its_panel_but_not_less_than_its_own():
    drawn = chart({"layout": {"height": 290, "barmode": "stack"}}, name="plans", label="", fills=True)
    assert drawn.style == {"minHeight": "290px"}
    assert drawn.children.style == {"height": "100%"}
    assert drawn.children.figure["layout"] == {"barmode": "stack"}
