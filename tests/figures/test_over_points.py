import pandas as pd

from figures.over_points import by_point
from figures.theme import THEMES, Style

STYLE = Style(tokens=THEMES["light"], integer=str, decimal=lambda value: f"{value:.1f}", signed=str)


def rows(**more):
    frame = pd.DataFrame(
        {
            "panel": ["№ 1", "№ 1", "№ 2", "№ 2"],
            "point": [0, 1, 0, 1],
            "tick": ["I", "II", "I", "II"],
            "value_pct": [94.0, 93.0, None, 95.5],
            "territory_pct": [95.0, 95.0, 95.0, 95.0],
            "is_suppressed": [False, False, True, False],
            "hover": ["a"] * 4,
            "territory_hover": ["b"] * 4,
        }
    )
    return frame.assign(**more)


def test_every_school_has_a_panel_on_one_scale():
    figure = by_point(rows(), hidden_text="скрыто", style=STYLE)
    layout = figure["layout"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"] == [90, 100]
    assert [trace["y"] for trace in figure["data"]][1::2] == [[94.0, 93.0], [None, 95.5]]


def test_a_hidden_point_is_said_and_the_last_value_written():
    words = [note["text"] for note in by_point(rows(), hidden_text="скрыто", style=STYLE)["layout"]["annotations"]]
    assert "скрыто" in words
    assert "<b>95.5</b>" in words


def test_nothing_known_draws_nothing():
    assert by_point(rows(value_pct=None).astype({"value_pct": float}), hidden_text="", style=STYLE) is None
    assert by_point(rows().head(0), hidden_text="", style=STYLE) is None
