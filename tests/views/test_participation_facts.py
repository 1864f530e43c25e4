"""Plain facts of a round, by hand: 900 of 1 000 now, 800 or 895 of 1 000 the year before."""

import pandas as pd
import pytest

from views._participation_facts import facts

ROW = {"procedure": "vpr", "mode": "regular", "schools": 5, "is_stated": False, "is_suppressed": False}


def a_round(year, part, *, grades="4–8", **more):
    shares = {"coverage_pct": part / 10, "low_pct": part / 10 - 2, "high_pct": part / 10 + 2}
    counts = {"took_part": part, "matched": part, "enrolled": 1000}
    return {**ROW, "year": year, "grades": grades, **counts, **shares, **more}


def told(*before):
    rounds = pd.DataFrame([*before, a_round(2021, 900)])
    found = facts(rounds.iloc[-1], grades=rounds.assign(grade=4).tail(1), rounds=rounds)
    return {finding.code: finding.params for finding in found}


def test_people_grades_and_share_are_always_told():
    only = told()["participation_fact_share"]
    assert (only["people"], only["grades"], only["share"], only["enrolled"]) == (900, "4–8", 90, 1000)


def test_a_change_has_newcombe_s_interval():
    change = told(a_round(2020, 800))["participation_changed"]
    assert (change["points"], change["before"]) == (pytest.approx(10), "2020")
    assert (change["least"], change["most"]) == (pytest.approx(6.9, abs=0.1), pytest.approx(13.1, abs=0.1))
    assert "participation_unchanged" in told(a_round(2020, 895))


def test_other_grades_or_schools_are_said_and_not_compared():
    assert told(a_round(2020, 800, grades="6–9"))["participation_other_grades"]["grades"] == "6–9"
    assert told(a_round(2020, 800, schools=4))["participation_other_schools"]["schools"] == 4


def test_the_lowest_and_highest_grade_are_named():
    grades = pd.DataFrame([a_round(2021, 900, grade=4), a_round(2021, 950, grade=5)])
    found = {each.code: each.params for each in facts(grades.iloc[0], grades=grades, rounds=grades)}
    assert (found["participation_fact_grades"]["lowest"], found["participation_fact_grades"]["highest"]) == (
        "4",
        "5",
    )


def test_a_hidden_round_tells_nothing():
    row = pd.Series(a_round(2021, 9, is_suppressed=True))
    assert facts(row, grades=pd.DataFrame(), rounds=pd.DataFrame()) == []
