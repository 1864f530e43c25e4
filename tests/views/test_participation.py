"""Participation over the small world."""

import pytest

from data.ledger import save, withdraw
from domain.filters import Filters
from domain.scope import Scope
from tests.participating import by_schools, by_town, people
from views.participation import participation


def told(store, *files, **filters):
    outcomes = save(store, files, by="Тест")
    assert {outcome.status for outcome in outcomes} <= {"saved", "replaced"}
    return store.ask(participation, scope=Scope.all_schools(), filters=Filters(**filters))


@pytest.fixture
def by_all(store):
    return told(store, by_schools())


def codes(result):
    return [finding.code for finding in result.findings]


def test_people_of_grades_and_modes_stand_against_enrolment(by_all):
    regular, trial = by_all.grades.to_dict("records")
    assert (regular["mode"], regular["grade"], regular["schools"]) == ("regular", 4, 5)
    assert (regular["took_part"], regular["enrolled"]) == (86, 89)
    assert regular["coverage_pct"] == pytest.approx(100 * 86 / 89)
    assert (trial["mode"], trial["grade"], trial["took_part"], trial["registered"]) == ("approbation", 10, 15, 16)
    assert trial["enrolled"] != trial["enrolled"]


def test_schools_go_by_number_and_a_small_one_is_hidden_with_the_next(by_all):
    rows = by_all.schools.set_index("school_id")
    assert list(rows.index) == [1, 2, 3, 4, 5]
    assert rows["is_suppressed"].tolist() == [False, False, False, True, True]
    assert rows.loc[5, ["took_part", "coverage_pct"]].isna().all()
    assert rows.loc[1, "approbation"] == 15


def test_fewer_people_than_one_work_had_is_a_contradiction(by_all):
    check = by_all.checks.iloc[0]
    assert (check["kind"], check["school_id"], check["took_part"]) == ("below_work", 2, 19)
    assert (check["beside"], check["subject"]) == (21, "mathematics")
    assert "participation_below_work" in codes(by_all)


def test_more_people_than_enrolled_is_one_too_and_makes_no_share(store):
    result = told(store, by_schools(s1=30, s2=21))
    assert result.checks[["kind", "school_id", "beside"]].values.tolist() == [["above_enrolled", 1, 24]]
    assert result.grades.iloc[0]["enrolled"] == 65


def test_nothing_to_settle_is_said_too(store):
    assert codes(told(store, by_schools(s2=21))) == [
        "participation_fact_share",
        "participation_modes",
        "participation_consistent",
        "participation_no_enrolment",
    ]


def test_a_town_speaks_where_its_schools_do_not_and_is_said_to(store):
    result = told(store, by_schools(), by_town())
    rows = result.grades.set_index(["mode", "grade"])
    assert rows["took_part"].to_dict() == {("regular", 4): 90, ("approbation", 10): 15, ("approbation", 11): 4332}
    assert rows["is_stated"].tolist() == [True, False, True]
    assert "participation_stated" in codes(result)


def test_a_town_and_its_schools_that_disagree_have_to_settle_it(store):
    result = told(store, by_schools(s2=21), by_town(people(4, 90)))
    unlike = result.checks[result.checks["kind"] == "unlike_stated"].iloc[0]
    assert (unlike["school"], unlike["took_part"], unlike["beside"]) == ("город Тестовск", 90, 88)


def test_the_document_of_a_town_is_readable_as_key_figures(store):
    grades = [people(grade, 6579) for grade in range(4, 9)]
    trial = [people(10, 2166, mode="approbation"), people(11, 2166, mode="approbation")]
    result = told(store, by_town(*grades, *trial))
    shown = {figure.code: (figure.value, figure.params.get("grades")) for figure in result.key_figures}
    assert shown["participation_regular"] == (32895, "4–8")
    assert shown["participation_approbation"] == (4332, "10–11")
    assert result.schools.empty


def test_a_number_of_the_town_is_not_given_to_a_part_of_it(store):
    result = told(store, by_schools(), by_town(), territory=4)
    assert not result.grades["is_stated"].any()
    assert set(result.schools["district"]) == {"Южный"}


def test_a_school_that_wrote_and_told_nothing_is_counted(store):
    result = told(store, by_schools(without="3"))
    silent = next(finding for finding in result.findings if finding.code == "participation_silent")
    assert silent.params["n"] == 1


def test_without_participation_the_screen_is_empty_and_a_withdrawal_empties_it(store):
    assert told(store).state == "empty"
    outcome = save(store, [by_schools()], by="Тест")[0]
    withdraw(store, outcome.source_id, by="Тест")
    assert told(store).state == "empty"


def test_a_round_is_chosen_by_its_code_and_an_unknown_one_is_not(store):
    assert told(store, by_schools(), assessment="vpr-2021").footing.filters.assessment == "vpr-2021"
    assert told(store, assessment="vpr-1999").footing.filters.assessment == "vpr-2021"
