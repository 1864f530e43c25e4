import pandas as pd

from figures.dots import DotWords, dots

WORDS = DotWords(school="школа", difference="от мед.")


def drawn(axes, values, style, **more):
    return dots(axes, values, is_high_first=False, words=WORDS, style=style, **more)


def test_rows_go_by_difference_and_missing_last(axes, values, style):
    assert drawn(axes, values, style)["data"][0]["x"] == [38.0, 58.0, 72.0, None]


def test_risk_begins_with_the_highest(axes, values, style):
    figure = dots(axes, values, is_high_first=True, words=WORDS, style=style)
    assert figure["data"][0]["x"] == [72.0, 58.0, 38.0, None]


def test_value_and_difference_stand_at_the_right(axes, values, style, words_of):
    words = words_of(drawn(axes, values, style))
    assert "<b>38</b>" in words
    assert "-17" in words


def test_missing_axis_says_so_and_has_a_dash(axes, values, style, words_of):
    words = words_of(drawn(axes, values, style))
    assert "нет данных" in words
    assert "–" in words


def test_attention_colours_only_the_lower_quartile(axes, values, style):
    notes = drawn(axes, values, style)["layout"]["annotations"]
    assert [note["text"] for note in notes if note["font"]["color"] == style.tokens.attn] == ["-17"]


def test_long_name_takes_a_line_more(axes, values, style):
    long = axes.assign(full_label=["Обеспеченность квалифицированными педагогическими кадрами", "б", "в", "г"])
    assert drawn(long, values, style)["layout"]["height"] == drawn(axes, values, style)["layout"]["height"] + 17


def test_schools_beside_are_drawn_under_the_subject(axes, values, style):
    two = pd.concat([values, values.assign(school_id=40)])
    symbols = [trace["marker"]["symbol"] for trace in drawn(axes, two, style)["data"]]
    assert symbols == ["diamond", "circle"]


def test_no_row_is_drawn_of_nothing(axes, values, style):
    assert drawn(axes, values.assign(position=float("nan")), style) is None


def test_dots_are_strict_json(axes, values, style, as_json):
    assert as_json(drawn(axes, values, style))
