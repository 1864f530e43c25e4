"""The title of a diagnosis from its axes beyond the quartile."""

import pandas as pd
import pytest

from views._school_radar import Radar
from views._school_radar_words import radar_title


def told(differences, *, orientation="better"):
    rows = pd.DataFrame(
        {"axis": list("abcd"[: len(differences)]), "is_subject": True, "difference": differences}
    ).assign(is_below_q1=[abs(step) >= 10 for step in differences], favourable="up")
    rows.loc[rows.index[3:], "favourable"] = "none"
    other = rows.assign(is_subject=False, is_below_q1=True)
    values = pd.concat([rows, other], ignore_index=True)
    return radar_title(Radar(("x",), "x", 2020, orientation, rows[["axis", "favourable"]], values))


def test_one_or_two_axes_are_named_the_farthest_first():
    title = told([-10, 3, -25])
    assert (title.code, title.params["axes"]) == ("school_radar_below", ("c", "a"))
    assert told([10.0], orientation="risk").code == "school_radar_above"


def test_more_are_counted_among_those_with_a_good_side():
    title = told([-10, -20, -30, 1])
    assert (title.code, title.params) == ("school_radar_many_below", {"n": 3, "of": 3})


@pytest.mark.parametrize(("differences", "orientation"), [([1, 2], "better"), ([-30, 2], "more")])
def test_a_diagnosis_without_anything_to_say_is_named(differences, orientation):
    assert told(differences, orientation=orientation).params == {"instrument": "x"}
