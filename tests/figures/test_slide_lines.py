"""The lines of a slide: gaps stay gaps, values stand apart."""

from domain.slide import Lines, Role, Series
from figures.slide import slide_figure
from tests.sample_deck import sample_deck

LINES = sample_deck().slides[7].picture


def test_a_missing_year_breaks_the_line():
    subject = slide_figure(LINES)["data"][-1]
    assert subject["y"] == [48.0, None, 44.0, 50.6]
    assert not subject["connectgaps"]


def test_values_stand_over_the_upper_and_under_the_lower_line():
    notes = {note["text"]: note for note in slide_figure(LINES)["layout"]["annotations"]}
    assert notes["<b>61</b>"]["yshift"] > 0
    assert notes["<b>48</b>"]["yshift"] < 0
    assert notes["<b>48</b>"]["y"] == 38.0
    assert notes["<b>62</b>"]["yshift"] > 0


def test_two_lines_between_leave_their_values_out():
    series = tuple(
        Series(role.value, role, (value,), (f"{value:.0f}",))
        for role, value in ((Role.REFERENCE, 40.0), (Role.SECOND, 50.0), (Role.SUBJECT, 60.0))
    )
    texts = {note["text"] for note in slide_figure(Lines(("2020",), series, "%"))["layout"]["annotations"]}
    assert texts == {"%", "<b>40</b>", "<b>60</b>"}


def test_long_periods_are_broken():
    series = (Series("школа", Role.SUBJECT, (1.0,) * 4),)
    ticks = slide_figure(Lines(("первое полугодие",) * 4, series, "%"))["layout"]["xaxis"]["ticktext"]
    assert ticks[0] == "первое<br>полугодие"
