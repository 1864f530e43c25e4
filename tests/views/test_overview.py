from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.ledger import save
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from tests.world import AssessmentKey, mathematics, registry, results, russian
from views import _overview_attention, _overview_findings
from views.compare import compare
from views.directions import directions
from views.overview import Overview, overview

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> Overview:
        return overview(reader, scope=scope, filters=Filters(**filters))

    return answer


@pytest.fixture
def answer(ask) -> Overview:
    return ask()


def figure(answer, code):
    return next(figure for figure in answer.key_figures if figure.code == code)


def found(answer, code):
    return next(finding for finding in answer.findings if finding.code == code)


def concern(answer, code):
    return next(row for row in answer.attention.itertuples() if row.code == code)


def read(store, *files, **filters) -> Overview:
    save(store, [registry(), *files], by="Тест")
    with store.reading() as reader:
        return overview(reader, scope=EVERYONE, filters=Filters(**filters))


def test_the_title_names_the_place_and_the_year(answer):
    assert (answer.title.code, answer.title.params) == (
        "overview_year",
        {"place": "Город Тестовск", "year": 2020},
    )


def test_the_title_names_the_day_that_was_asked_for(ask):
    assert ask(as_of=date(2020, 9, 10)).title.params["day"] == date(2020, 9, 10)


def test_the_title_names_the_chosen_district(ask):
    north = next(choice for choice in ask().footing.choices["territory"] if "Северный" in choice.name)
    assert ask(territory=int(north.value)).title.params["place"] == "Северный округ"


def test_five_key_figures_open_the_screen(answer):
    assert [figure.code for figure in answer.key_figures] == [
        "diagnostics",
        "plans_mixed_returned",
        "participation",
        "lowered",
        "directions_three",
    ]


def test_plans_are_counted_by_kind_and_status(answer):
    plans = figure(answer, "plans_mixed_returned")
    assert (plans.value, plans.of) == (2, 3)
    assert plans.params == {"road_maps": 1, "projects": 1, "returned": 1, "due": date(2020, 9, 23)}


def test_plans_stand_as_of_the_day(ask):
    before = ask(as_of=date(2020, 9, 9))
    assert before.plan_list.set_index("school_id")["status"].to_dict() == {
        1: "in_approval",
        2: "returned",
        4: "in_approval",
    }
    assert figure(before, "plans_returned").value == 0


def test_plans_tell_when_they_first_went_into_approval(ask):
    sent = ask(as_of=date(2020, 9, 15)).plan_list.set_index("school_id")["sent_on"]
    assert sent.dt.date.to_dict() == {1: date(2020, 8, 26), 2: date(2020, 8, 28), 4: date(2020, 8, 31)}
    assert ask(as_of=date(2020, 8, 27)).plan_list.set_index("school_id")["sent_on"].dt.date.to_dict() == {
        1: date(2020, 8, 26)
    }


def test_plans_by_district_add_up_to_the_list(answer):
    assert answer.plans["schools"].sum() == len(answer.plan_list) == 3


def test_participation_is_works_written_of_works_listed(answer):
    turnout = figure(answer, "participation")
    assert turnout.value == pytest.approx(100 * 78 / 87)
    assert (turnout.params["scored"], turnout.of) == (78, 87)
    assert (turnout.params["known_works"], turnout.params["all_works"]) == (1, 1)


def test_lowered_marks_are_those_of_the_comparison(answer, reader):
    compared = compare(reader, scope=EVERYONE, filters=Filters())
    assert figure(answer, "lowered").value == compared.territory_lowered_pct == pytest.approx(100 * 21 / 76)


def test_directions_are_those_of_their_screen(answer, reader):
    told = directions(reader, scope=EVERYONE, filters=Filters())
    three = next(figure for figure in told.key_figures if figure.code == "directions_three")
    assert (figure(answer, "directions_three").value, figure(answer, "directions_three").of) == (
        three.value,
        three.of,
    )


def test_a_missing_diagnosis_is_named(store):
    save(store, [registry(["Школа № 6"], first=6, name="six.xlsx")], by="Тест")
    with store.reading() as reader:
        answer = overview(reader, scope=EVERYONE, filters=Filters())
    diagnostics = figure(answer, "diagnostics_missing")
    assert (diagnostics.value, diagnostics.of) == (5, 6)
    assert diagnostics.params == {"instrument": "social_passport", "missing": 1}


def test_urgent_concerns_stand_first(answer):
    assert answer.attention["severity"].tolist() == ["attention", "half", "open", "open", "open"]


def test_a_returned_plan_has_its_school_term_and_evidence(answer):
    row = concern(answer, "plans_returned")
    assert (row.school_ids, row.due_on) == ((2,), pd.Timestamp(2020, 9, 23))
    assert row.href == "/school/2#plan"


def test_after_its_term_a_plan_is_overdue(ask):
    late = ask(as_of=date(2020, 9, 24))
    assert concern(late, "plans_overdue").school_ids == (2,)
    assert "plans_returned" not in set(late.attention["code"])


def test_plans_without_publication_are_told_once_somebody_publishes(ask):
    assert "plan_unpublished" not in set(ask().attention["code"])
    assert concern(ask(as_of=date(2020, 9, 20)), "plan_unpublished").school_ids == (4,)


def test_other_than_three_directions_lead_to_their_screen(answer):
    row = concern(answer, "not_three")
    assert row.school_ids == (4,)
    assert row.href.startswith("/directions")
    assert row.href.endswith("#schools")


def test_what_a_program_handed_in_is_missed_of_its_members(answer):
    missing = answer.attention[answer.attention["code"].str.startswith("missing_")]
    assert missing["code"].tolist() == ["missing_journal", "missing_attendance", "missing_assessment"]
    assert set(missing["school_ids"]) == {(4,)}


def test_where_room_is_short_the_last_missing_things_share_a_row(ask, monkeypatch):
    monkeypatch.setattr(_overview_attention, "SHOWN", 4)
    attention = ask().attention
    assert attention["code"].tolist()[-2:] == ["missing_journal", "missing_more"]
    assert len(attention) == 4
    assert attention.iloc[-1][["schools", "school_ids", "params"]].tolist() == [1, (4,), {"things": 2}]


def test_every_concern_can_be_followed(answer):
    assert answer.attention["href"].str.startswith("/").all()


def test_weighty_findings_stand_first(answer):
    weights = [Mark.ATTENTION, Mark.CONTRADICTION, Mark.CHANGE, Mark.FACT]
    order = [weights.index(finding.mark) for finding in answer.findings]
    assert order == sorted(order)
    assert len(order) == 4


def test_nobody_outside_the_limits_is_said_as_a_fact(answer):
    assert found(answer, "journal_within").params["of"] == 3


def test_the_distribution_shows_the_quality_of_the_compared_work(answer):
    shown = answer.distribution.set_index("school_id")["value_pct"]
    assert answer.indicator == "quality"
    assert shown[[1, 2, 3]].tolist() == [50, 50, 100]
    assert shown[[4, 5]].isna().all()


def test_hidden_schools_are_counted_by_district(answer):
    south = answer.distribution_districts.iloc[1]
    assert (south["schools"], south["hidden"]) == (0, 2)
    assert np.isnan(south["median_pct"])


def test_a_share_stands_with_its_interval(answer):
    row = answer.distribution.iloc[0]
    assert (row["low_pct"], row["high_pct"]) == pytest.approx((29.9, 70.1), abs=0.05)


@pytest.mark.parametrize(
    ("indicator", "school", "value"),
    [
        ("lowered", 2, 50),
        ("mean_score", 3, 75),
        ("participation", 3, 80),
        ("lessons_attended", 1, 90),
        ("axis.social_passport.full_families", 1, 60),
    ],
)
def test_other_indicators_can_be_chosen(ask, indicator, school, value):
    shown = ask(indicator=indicator)
    assert shown.footing.filters.indicator == shown.indicator == indicator
    assert shown.distribution.set_index("school_id").at[school, "value_pct"] == pytest.approx(value)


def test_a_diagnosis_of_few_families_is_hidden(ask):
    row = ask(indicator="axis.social_passport.full_families").distribution.set_index("school_id").loc[5]
    assert row["is_suppressed"]
    assert np.isnan(row["value_pct"])


def test_only_indicators_with_values_are_offered(answer):
    assert [code for code in answer.indicators if code.startswith("axis.")] == [
        "axis.social_passport.full_families",
        "axis.social_passport.attendance",
        "axis.social_passport.clubs",
    ]


def test_coverage_counts_what_is_there_of_what_is_due(answer):
    by_district = answer.coverage.set_index("what")[["have", "expected"]]
    assert by_district.loc["assessment.oge-2021"].values.tolist() == [[2, 2], [0, 1]]
    assert by_district.loc["directions"].values.tolist() == [[2, 2], [1, 1]]


def test_the_newest_events_are_shown(answer):
    assert answer.recent["at"].is_monotonic_decreasing
    assert answer.recent.iloc[0]["kind"] == "refused"


def test_filters_narrow_everything(ask):
    two = ask(curator=3)
    assert (two.footing.schools, two.footing.schools_total) == (2, 5)
    assert set(two.distribution["school_id"]) == set(two.plan_list["school_id"]) == {1, 2}


def test_a_limited_reader_never_reads_of_others(ask):
    own = ask(scope=Scope.only(1))
    told = [*own.attention["school_ids"], tuple(own.distribution["school_id"]), tuple(own.plan_list["school_id"])]
    assert {school for schools in told for school in schools} <= {1}


def test_protocols_alone_still_fill_the_screen(empty_store):
    answer = read(empty_store, mathematics(), russian())
    assert [figure.code for figure in answer.key_figures] == ["participation", "lowered", "works", "schools"]
    assert answer.indicator == "quality"
    assert answer.plans.empty


def test_what_is_not_loaded_is_said_and_not_zero(empty_store):
    answer = read(empty_store, mathematics())
    assert found(answer, "not_loaded").params["what"] == (
        "membership",
        "directions",
        "plan",
        "instrument",
        "journal",
        "attendance",
    )
    assert "directions_three" not in {figure.code for figure in answer.key_figures}


def test_without_a_scale_the_mean_score_stands_in(empty_store):
    answer = read(empty_store, russian())
    assert answer.indicator == "mean_score"
    assert figure(answer, "mean_score_no_scale").value == pytest.approx(100 * 1350 / (45 * 45))
    assert found(answer, "no_scale").params["subject"] == "russian"


def test_a_registry_alone_shows_its_schools(empty_store):
    answer = read(empty_store)
    assert (answer.state, figure(answer, "schools").value) == ("ok", 5)
    assert answer.indicator is None


def test_an_empty_store_is_empty(empty_store):
    with empty_store.reading() as reader:
        answer = overview(reader, scope=EVERYONE, filters=Filters())
    assert (answer.state, answer.key_figures, answer.findings) == ("empty", (), ())
    assert answer.attention.empty


def exam_of(year: int, good: dict[str, int]):
    """Make an exam of 21 schools, of 40 pupils each, of whom ``good`` (else 20) have a «4»."""
    key = AssessmentKey("oge", "external", year, year - 1, 9, 9, "mathematics")
    counts = {str(n): [(4, 4, good.get(str(n), 20)), (3, 3, 40 - good.get(str(n), 20))] for n in range(1, 22)}
    return results(key, counts)


@pytest.fixture
def moving(empty_store) -> Overview:
    """School «1» falls from 32 to 8 good marks of 40, school «2» rises from 8 to 32, the others stay."""
    files = [exam_of(2020, {"1": 32, "2": 8}), exam_of(2021, {"1": 8, "2": 32})]
    save(empty_store, [registry([f"Школа № {n}" for n in range(1, 22)]), *files], by="Тест")
    with empty_store.reading() as reader:
        return overview(reader, scope=EVERYONE, filters=Filters())


def test_schools_that_moved_are_found(moving):
    assert (found(moving, "schools_fell").school_id, found(moving, "schools_fell").params["n"]) == (1, 1)
    assert found(moving, "schools_rose").school_id == 2


@pytest.mark.parametrize(("named", "code"), [(1, "schools_fell"), (0, "schools_fell_many")])
def test_a_long_list_of_schools_is_only_counted(empty_store, monkeypatch, named, code):
    monkeypatch.setattr(_overview_findings, "NAMED", named)
    files = [exam_of(2020, {"1": 32, "2": 8}), exam_of(2021, {"1": 8, "2": 32})]
    names = [f"Школа № {n}" for n in range(1, 22)]
    save(empty_store, [registry(names), *files], by="Тест")
    with empty_store.reading() as reader:
        assert found(overview(reader, scope=EVERYONE, filters=Filters()), code).params["n"] == 1


def test_a_screen_has_at_most_five_findings(answer, moving):
    assert max(len(answer.findings), len(moving.findings)) <= 5


def test_unchanged_agreement_is_told_with_its_year(moving):
    before = figure(moving, "lowered_same").params
    assert (before["year_before"], before["before"]) == (2020, 0)


def test_ways_keep_the_filters_that_were_asked_and_no_others(ask):
    assert concern(ask(program="shnor"), "plans_returned").href == "/school/2?program=shnor#plan"
