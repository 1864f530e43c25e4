import time

import pandas as pd
from dash import html
from plotly.io.json import to_json_plotly

from components.cells import Column
from components.table import TableStyle, data_table, records

FRAME = pd.DataFrame({"school": ["№ 1", "<script>"], "quality_pct": [50.0, None], "is_suppressed": [False, True]})
COLUMNS = [Column("school", "Школа"), Column("quality_pct", "Качество, %")]


def markup(component):
    return component.to_plotly_json()["props"]["html"]


def test_every_row_and_head_is_there(t):
    drawn = markup(data_table(t, FRAME, COLUMNS, caption="Школы"))
    assert drawn.count("<tr") == 3
    assert '<th scope="col" class="r" data-c="quality_pct">Качество, %</th>' in drawn
    assert '<caption class="visually-hidden">Школы</caption>' in drawn


def test_a_school_called_script_cannot_run(t):
    assert "<script>" not in markup(data_table(t, FRAME, COLUMNS))


def test_a_long_table_begins_with_the_rows_that_need_a_look(t):
    frame = FRAME.assign(is_outside=[True, False])
    table = data_table(t, frame, COLUMNS, style=TableStyle(near="is_outside"))
    assert table.to_plotly_json()["props"]["className"] == "tw near"
    assert markup(table).count('class="far"') == 1
    assert "Все: 2" in markup(table)


def test_without_rows_to_look_at_there_is_nothing_to_switch(t):
    frame = FRAME.assign(is_outside=False)
    assert "data-rows" not in markup(data_table(t, frame, COLUMNS, style=TableStyle(near="is_outside")))


def test_marked_rows_and_totals_are_set_off(t):
    frame = FRAME.assign(here=[True, False], total=[False, True])
    drawn = markup(data_table(t, frame, COLUMNS, style=TableStyle(marked="here", total="total")))
    assert '<tr class="hl">' in drawn
    assert '<tr class="total">' in drawn


def test_rows_carry_what_tells_them_apart_once(t):
    frame = pd.DataFrame({"year": [2020, 2020], "subject": ["russian", "world"], "n": [1.0, 2.0]})
    drawn = markup(data_table(t, frame, [Column("n", "n"), Column("subject", "Предмет")]))
    assert 'data-by="year subject"' in drawn
    assert '<tr data-k="2020 russian">' in drawn
    assert drawn.count("data-c=") == 1


def test_rows_that_nothing_tells_apart_are_not_asked_about(t):
    frame = pd.DataFrame({"year": [2020, 2020], "n": [1.0, 2.0]})
    assert "data-by" not in markup(data_table(t, frame, [Column("n", "n")]))


def test_a_pivot_says_itself_what_its_cells_are(t):
    frame = pd.DataFrame({"column": ["pass_pct"], "q3": ["50,0"]})
    columns = [Column("q3", "III четверть", asks="point-q3")]
    drawn = markup(data_table(t, frame, columns, style=TableStyle(asks=("column",))))
    assert 'data-c="point-q3"' in drawn
    assert 'data-by="column"' in drawn
    assert 'data-k="pass_pct"' in drawn


def test_records_keep_tuples_and_order():
    frame = pd.DataFrame({"a": [(1, 2), ()], "b": [1, 2]})
    assert records(frame) == [{"a": (1, 2), "b": 1}, {"a": (), "b": 2}]


def test_one_string_is_lighter_than_a_component_per_cell(t):
    frame = pd.DataFrame({"school": ["№ 1"] * 100, **{f"v{n}_pct": [50.0] * 100 for n in range(10)}})
    columns = [Column(name, name) for name in frame]
    ours = data_table(t, frame, columns)
    cells = [
        html.Tr([html.Td(str(value), className="r") for value in row]) for row in frame.itertuples(index=False)
    ]
    theirs = html.Table([html.Thead(html.Tr([html.Th(name) for name in frame])), html.Tbody(cells)])
    assert len(to_json_plotly(ours)) < len(to_json_plotly(theirs)) / 1.5


def test_a_table_of_a_whole_city_is_written_in_a_blink(t):
    frame = pd.DataFrame({"school": ["№ 1"] * 100, **{f"v{n}_pct": [50.0] * 100 for n in range(10)}})
    start = time.perf_counter()
    data_table(t, frame, [Column(name, name) for name in frame])
    assert time.perf_counter() - start < 0.5
