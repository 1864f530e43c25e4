"""The bars of a slide: values where they can be read."""

from domain.slide import Bars, Role, Series
from figures.slide import slide_figure
from figures.slide_parts import NAMES


def notes(figure):
    return {note["text"]: note for note in figure["layout"]["annotations"]}


def test_a_value_stands_behind_the_end_of_its_interval():
    series = Series("школа", Role.SUBJECT, (40.0,), ("40 %",), lows=(30.0,), highs=(52.0,), marked=("▼",))
    figure = slide_figure(Bars(("Математика",), (series,), "%", most=100))
    note = notes(figure)["<b>▼\u200940 %</b>"]
    assert (note["x"], note["font"]["color"]) == (52.0, NAMES.attn)
    assert figure["data"][0]["error_x"]["array"] == [12.0]
    assert figure["data"][0]["error_x"]["arrayminus"] == [10.0]


def test_what_is_hidden_is_said_quietly_and_draws_no_bar():
    series = Series("школа", Role.SUBJECT, (40.0, None), ("40 %", "скрыто"))
    figure = slide_figure(Bars(("а", "б"), (series,), "%", most=100))
    assert figure["data"][0]["x"] == [40.0, None]
    assert notes(figure)["скрыто"]["font"]["color"] == NAMES.ink_3


def test_parts_are_stacked_and_say_only_what_fits_inside():
    done = Series("утверждено", Role.DONE, (90.0, 1.0), ("90", "1"))
    open_ = Series("на доработке", Role.OPEN, (10.0, 0.0), ("10", ""))
    figure = slide_figure(Bars(("Северный", "Южный"), (done, open_), "планов", is_stacked=True))
    assert figure["data"][1]["base"] == [90.0, 1.0]
    assert "pattern" in figure["data"][1]["marker"]
    told = notes(figure)
    assert told["<b>90</b>"]["x"] == 45.0
    assert told["<b>10</b>"]["x"] == 100.0
    assert "<b>1</b>" not in told


def test_thin_bars_have_their_values_in_one_line():
    series = [
        Series(name, role, (45.0,) * 8, ("45",) * 8)
        for name, role in (("учителя", Role.SUBJECT), ("родители", Role.SECOND), ("ученики", Role.THIRD))
    ]
    told = slide_figure(Bars(tuple("абвгдежз"), tuple(series), "из 100", most=100))["layout"]["annotations"]
    lines = [note["text"] for note in told if note["text"].count("45") == 3]
    assert len(lines) == 8
    assert slide_figure(Bars(tuple("абвгдежз"), tuple(series), "из 100", most=100))["layout"]["margin"]["r"] > 130
    assert all(colour in lines[0] for colour in (NAMES.school, NAMES.school_2, NAMES.school_3))


def test_a_unit_that_values_name_is_not_repeated():
    bars = Bars(("а",), (Series("школ", Role.SUBJECT, (40.0,), ("40 %",)),), "%")
    assert "%" not in notes(slide_figure(bars))
    assert "школ" in notes(slide_figure(Bars(("а",), (Series("", Role.SUBJECT, (4.0,), ("4",)),), "школ")))


def test_few_long_names_stand_over_their_bars_many_beside():
    series = Series("школ", Role.SUBJECT, (1.0,) * 10, ("1",) * 10)
    few = Bars(("Повышение квалификации педагогов",) * 3, (Series("школ", Role.SUBJECT, (1.0,) * 3),), "школ")
    assert slide_figure(few)["layout"]["margin"]["l"] == 0
    assert slide_figure(Bars(("Биология",) * 10, (series,), "школ"))["layout"]["margin"]["l"] > 100
