import pytest

from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.survey_files import profile, survey
from views.risks import Risks, risks

CALM, UNEASY = [0, 1] * 10, [2, 3] * 10


@pytest.fixture
def surveyed(store):
    files = [
        survey("p500_teachers", 2020, {"1": CALM, "2": UNEASY, "4": [1] * 12, "5": [3] * 6}),
        survey("p500_pupils", 2020, {"1": UNEASY, "2": UNEASY, "5": [0] * 9}),
        survey("p500_teachers", 2019, {"1": UNEASY, "2": UNEASY}),
    ]
    assert {outcome.status for outcome in save(store, files, by="Тест")} == {"saved"}
    return store


@pytest.fixture
def profiled(surveyed):
    levels = {
        "1": {"equipment": 100, "parents": 0}, "2": {"equipment": 67, "parents": 33}, "4": {"equipment": 100},
    }  # fmt: skip
    files = [profile(2020, levels), profile(2019, {"1": {"equipment": 33}}),
             profile(2019, {"2": {"motivation": 67}}, method="risk_profile_2021")]  # fmt: skip
    assert {outcome.status for outcome in save(surveyed, files, by="Тест")} == {"saved"}
    return surveyed


def ask(store, **filters) -> Risks:
    with store.reading() as reader:
        return risks(reader, scope=Scope.all_schools(), filters=Filters(**filters))


def codes(answer):
    return [finding.code for finding in answer.findings]


def cell(frame, **keys):
    rows = frame
    for name, value in keys.items():
        rows = rows[rows[name] == value]
    assert len(rows) == 1
    return rows.iloc[0]


def test_a_store_without_profiles_and_surveys_says_so(store):
    answer = ask(store)
    assert (answer.state, answer.title.code, answer.source) == ("empty", "risks_empty", None)
    assert answer.heat.empty and answer.districts.empty and answer.change.empty  # noqa: PT018


def test_an_empty_store_says_so(empty_store):
    assert ask(empty_store).state == "empty"


def test_surveys_are_scored_where_there_is_no_profile(surveyed):
    answer = ask(surveyed)
    assert (answer.source, answer.audience) == ("survey", "teachers")
    row = cell(answer.heat, school_id=1, factor="equipment")
    assert (row["value"], row["n"]) == (pytest.approx(50 / 3), 20)
    assert row["score_low"] < row["value"] < row["score_high"]


def test_fewer_than_ten_respondents_have_no_score(surveyed):
    row = cell(ask(surveyed).heat, school_id=5, factor="parents")
    assert row["is_suppressed"]
    assert row[["value", "score_low", "score_high"]].isna().all()


def test_a_hidden_school_is_not_added_to_its_district(surveyed):
    row = cell(ask(surveyed).districts, district="Южный", factor="parents")
    assert (row["n"], row["schools"], row["score"]) == (12, 1, pytest.approx(100 / 3))


def test_a_profile_is_shown_as_given_before_our_scores(profiled):
    answer = ask(profiled)
    assert answer.source == "risk_profile"
    assert [choice.value for choice in answer.footing.choices["instrument"]] == ["risk_profile", "survey"]
    assert cell(answer.heat, school_id=1, factor="equipment")["level"] == "high"
    assert set(answer.heat["factor"]) == set(answer.factors)
    assert "risks_heaviest_profile" in codes(answer)


def test_the_other_method_is_shown_with_its_own_factors(profiled):
    answer = ask(profiled, year=2019, instrument="risk_profile_2021")
    assert "motivation" in answer.factors
    assert cell(answer.heat, school_id=2, factor="motivation")["level"] == "medium"


def test_districts_count_the_levels_of_a_profile(profiled):
    row = cell(ask(profiled).districts, district="Северный", factor="equipment")
    assert (row["schools"], row["schools_high"], row["schools_medium"]) == (2, 1, 1)


def test_a_profile_changes_by_steps_of_the_same_method(profiled):
    answer = ask(profiled)
    assert cell(answer.change, school_id=1, factor="equipment")["change_points"] == 67
    row = cell(answer.change_by_factor, factor="equipment")
    assert (row["schools"], row["schools_up"], row["schools_down"]) == (1, 1, 0)
    assert "risks_changed" in codes(answer)


def test_audiences_are_compared_over_the_same_schools(surveyed):
    row = cell(ask(surveyed).disagreement, factor="parents")
    assert (row["audience"], row["audience_other"], row["schools"]) == ("teachers", "pupils", 2)
    assert (row["n"], row["n_other"]) == (40, 40)
    assert row["difference_points"] == pytest.approx(-100 / 3)
    assert row["differs"]


def test_a_difference_inside_a_school_is_tested(surveyed):
    gaps = ask(surveyed).gaps
    assert set(gaps.loc[gaps["differs"].astype(bool), "school_id"]) == {1}
    assert 5 not in set(gaps["school_id"])


def test_change_is_that_of_schools_surveyed_in_both_years(surveyed):
    answer = ask(surveyed)
    row = cell(answer.change_by_factor, factor="parents")
    assert (row["schools"], row["schools_down"], row["n"], row["n_before"]) == (2, 1, 40, 40)
    assert row["change_points"] == pytest.approx(-100 / 3)
    assert "risks_fallen" in codes(answer)


def test_similar_schools_are_neighbours(surveyed):
    order = ask(surveyed).heat.drop_duplicates("school_id").set_index("school_id")["similarity_place"]
    assert order[1] == 1 and order[5] == 4  # noqa: PT018 - hidden schools stand last
    assert abs(order[1] - order[4]) == 1


def test_picked_schools_have_the_radars(surveyed):
    assert set(ask(surveyed, schools=(2, 4)).radars["school_id"]) == {2, 4}


def test_an_audience_can_be_chosen(surveyed):
    answer = ask(surveyed, instrument="survey", audience="pupils")
    assert set(answer.heat["audience"]) == {"pupils"}
    assert 4 not in set(answer.heat["school_id"])


def test_an_unknown_audience_is_widened_to_the_default(surveyed):
    assert ask(surveyed, audience="neighbours").footing.filters.audience == "teachers"


def test_the_response_is_unknown_where_nobody_told_who_was_invited(surveyed):
    row = cell(ask(surveyed).turnout, school_id=1, audience="teachers")
    assert (row["respondents"], row["invited_from"]) == (20, "")
    assert row["invited"] != row["invited"]


@pytest.mark.parametrize(("invited", "told"), [(8, False), (12, True)])
def test_no_response_rate_of_fewer_than_ten_invited(store, invited, told):
    file = survey("p500_parents", 2020, {"5": [0] * 6})
    file.facts.tables["survey_turnout"]["invited"] = invited
    save(store, [file], by="Тест")
    answer = ask(store)
    for rows in (answer.turnout, answer.audiences):
        assert set(rows.loc[rows["school_id"] == 5, "response_rate_pct"].notna()) == {told}


def test_the_title_names_a_factor_only_where_schools_agree(surveyed):
    assert ask(surveyed).title.code == "risks_survey"
