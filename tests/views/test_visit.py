from datetime import date

import pandas as pd
import pytest

from data.queries import surveys, work
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from views.visit import Visit, visit

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(school_id, scope=EVERYONE, **filters) -> Visit:
        return visit(reader, scope=scope, filters=Filters(**filters), school_id=school_id)

    return answer


def test_a_sheet_has_the_last_results_with_people_and_intervals(ask):
    rows = ask(1).results
    assert rows.groupby("procedure")["year"].nunique().eq(1).all()
    known = rows.dropna(subset=["quality_pct"])
    assert len(known)
    assert (known["quality_low_pct"] < known["quality_pct"]).all()
    assert (known["participants"] >= 10).all()


def test_a_term_that_passed_is_marked_on_the_last_step_only(ask):
    assert ask(2, as_of=date(2020, 10, 1)).due["is_overdue"].sum() == 1
    assert not ask(2, as_of=date(2020, 9, 10)).due["is_overdue"].any()
    assert not ask(1, as_of=date(2020, 10, 1)).due["is_overdue"].any()


def test_questions_are_contradictions_and_signs_only(ask):
    assert {one.mark for one in ask(1).questions} <= {Mark.CONTRADICTION, Mark.ATTENTION}


def test_what_a_school_has_not_handed_in_is_asked(ask):
    assert "plan" in ask(5).unknowns
    assert "plan" not in ask(1).unknowns


def test_a_school_outside_the_scope_is_unknown(ask):
    assert ask(1, scope=Scope.only(2)).state == "unknown"
    assert ask(99).state == "unknown"


@pytest.fixture(scope="module")
def visited(built):
    """Give the sheets of a few schools of the demonstration that were surveyed and visited."""
    with built.store.reading() as reader:
        held = work.events(reader, EVERYONE)
        surveyed = surveys.turnouts(reader, EVERYONE)["school_id"]
        own = held[(held["kind"] == "visit") & held["school_id"].isin(surveyed)]["school_id"].unique()[:4]
        asked = Filters(as_of=date(2021, 3, 22))
        return held, {int(one): visit(reader, scope=EVERYONE, filters=asked, school_id=int(one)) for one in own}


def test_surveys_say_what_lies_above_the_middle_of_enough_schools(visited):
    rows = pd.concat([sheet.survey_risks for sheet in visited[1].values()])
    assert len(rows)
    assert (rows["score_low"] > rows["median"]).all()
    assert rows[["n", "n_schools"]].ge(10).all(axis=None)


def test_few_schools_have_no_middle_of_their_surveys(ask):
    assert ask(1).survey_risks.empty


def test_events_are_told_up_to_the_day_the_newest_first(visited):
    held, sheets = visited
    for number, sheet in sheets.items():
        before = held[(held["school_id"] == number) & (held["held_on"] <= "2021-03-22")]
        assert sheet.events["held_on"].tolist() == sorted(before["held_on"], reverse=True)[:6]
    curated = pd.concat([sheet.events for sheet in sheets.values()])
    assert curated.loc[curated["kind"] == "visit", "curator"].notna().all()
