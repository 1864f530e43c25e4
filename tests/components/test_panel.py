from dash import html

from components.chart import chart
from components.panel import Panel, panel


def found(component, kind):
    return [one for one in [component, *component._traverse()] if isinstance(one, kind)]


def test_a_panel_has_title_subtitle_body_and_note(t):
    drawn = panel(t, Panel("**2** школы", html.P("body"), subtitle="Школ", note="n = 2"))
    text = str(drawn)
    assert all(word in text for word in ["<b>2</b> школы", "Школ", "body", "n = 2"])


def test_the_table_behind_opens_in_place(t):
    drawn = panel(t, Panel("t", html.P(), table=html.Table()))
    assert found(drawn, html.Details)[0].children[0].children == "Таблица"


def test_without_a_table_there_is_nothing_to_open(t):
    assert not found(panel(t, Panel("t", html.P())), html.Details)


def test_csv_and_links_stand_at_the_foot(t):
    links = found(panel(t, Panel("t", html.P(), csv="/x.csv", links=(("Список", "/data"),))), html.A)
    assert [(link.children, link.href) for link in links] == [("Список", "/data"), ("CSV", "/x.csv?language=ru")]


def test_a_chart_can_be_taken_as_a_picture(t):
    body = chart({"data": [], "layout": {"height": 300}}, name="works", label="Работы")
    buttons = found(panel(t, Panel("t", [body])), html.Button)
    assert [(button.children, getattr(button, "data-picture")) for button in buttons] == [
        ("PNG", "png"),
        ("SVG", "svg"),
    ]


def test_a_panel_of_words_is_no_picture(t):
    buttons = found(panel(t, Panel("t", [html.P(), None], csv="/x.csv")), html.Button)
    assert [button.children for button in buttons] == ["Откуда цифра?"]


def test_the_table_stands_before_the_csv(t):
    text = str(panel(t, Panel("t", html.P(), table=html.Table(), csv="/x.csv")))
    assert text.index("Таблица") < text.index("CSV")
