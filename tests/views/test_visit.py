from datetime import date

import pytest

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
