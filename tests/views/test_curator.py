from datetime import date

import pandas as pd
import pytest

from components.table import key_names
from data.sets import save_set
from domain.codes import Figure, Reference, key_of
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from i18n import LANGUAGES, translator
from tests.views.test_evidence import is_count, references
from views._evidence_measures import measure_of
from views.catalogue import view_of
from views.curator import CuratorSchools, curator
from views.directions import directions
from views.evidence import computed, explain
from views.school import school
from views.schools import schools

EVERYONE = Scope.all_schools()
CURATOR = 3


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> CuratorSchools:
        return curator(reader, scope=scope, filters=Filters(**filters))

    return answer


def one(frame, **equal):
    for name, value in equal.items():
        frame = frame[frame[name] == value]
    (row,) = frame.to_dict("records")
    return row


def test_without_a_choice_the_curators_are_offered(ask):
    answer = ask()
    assert (answer.state, len(answer.members)) == ("choose", 0)
    (row,) = answer.curators.to_dict("records")
    assert (row["school_id"], row["schools"], row["school_ids"]) == (CURATOR, 2, (1, 2))


def test_a_curator_shows_the_own_schools_by_number(ask):
    answer = ask(curator=CURATOR)
    assert answer.state == "ok"
    assert answer.members["school_id"].tolist() == [1, 2]
    assert answer.members["curator_id"].tolist() == [CURATOR, CURATOR]


def test_schools_are_picked_by_hand_whatever_the_order(ask):
    assert ask(schools=(4, 1)).members["school_id"].tolist() == ask(schools=(1, 4)).members["school_id"].tolist()


def test_schools_that_are_not_there_are_left_out(ask):
    answer = ask(schools=(1, 99))
    assert answer.members["school_id"].tolist() == [1]
    assert answer.footing.filters.schools == (1,)


def test_a_reader_of_few_schools_never_sees_the_others(ask):
    assert ask(scope=Scope.only(1, 2), schools=(1, 4)).members["school_id"].tolist() == [1]


def test_a_saved_set_is_named_and_its_link_narrows_other_screens(store):
    code = save_set(store, name="К визиту", schools=[2, 4], by="")
    asked = Filters(saved=code)
    answer = store.ask(curator, scope=EVERYONE, filters=asked)
    assert (answer.set_name, answer.members["school_id"].tolist()) == ("К визиту", [2, 4])
    assert store.ask(schools, scope=EVERYONE, filters=asked).schools["school_id"].tolist() == [2, 4]
    footing = store.ask(directions, scope=EVERYONE, filters=asked).footing
    assert footing.schools == 2
    assert [choice.name for choice in footing.choices["saved"]] == ["К визиту"]


def test_a_set_that_is_gone_shows_the_choice(ask):
    assert ask(saved="none").state == "choose"


def test_shares_are_of_people_and_carry_their_interval(ask):
    row = one(
        ask(schools=(1, 2)).indicators, indicator="quality", procedure="oge", subject="mathematics", school_id=1
    )
    assert (row["n"], row["value_pct"]) == (20, pytest.approx(40))
    assert row["low_pct"] < 40 < row["high_pct"]


def test_a_middle_of_few_schools_would_show_single_ones(ask):
    rows = ask(schools=(1, 2)).indicators
    assert (rows["n_schools"] < 10).all()
    assert rows[["median_pct", "q1_pct", "q3_pct"]].isna().all(axis=None)
    assert rows["standing"].isna().all()


def test_a_small_group_has_no_share_anywhere(ask):
    rows = ask(schools=(1, 5)).indicators
    small = rows[rows["school_id"] == 5]
    assert len(small)
    assert small["is_suppressed"].all()
    assert small[["value_pct", "low_pct", "high_pct"]].isna().all(axis=None)


def test_the_schools_are_compared_with_each_other(ask):
    row = one(ask(schools=(1, 2)).differences, indicator="axis", axis="social_passport.full_families")
    assert (row["school_id"], row["other_id"], row["schools"]) == (1, 2, 2)
    assert (row["value_pct"], row["other_pct"]) == (pytest.approx(60), pytest.approx(70))


def test_diagnoses_of_all_schools_stand_on_one_scale(ask):
    answer = ask(schools=(1, 2), instrument="social_passport")
    assert answer.values["school_id"].unique().tolist() == [1, 2]
    assert len(answer.values) == 2 * len(answer.axes)


@pytest.mark.parametrize("frame", ["results", "internal"])
def test_schools_asked_together_have_the_figures_of_their_profiles(built, frame):
    with built.store.reading() as reader:
        asked = tuple(
            int(one) for one in schools(reader, scope=EVERYONE, filters=Filters()).schools["school_id"][:5]
        )
        together = getattr(curator(reader, scope=EVERYONE, filters=Filters(schools=asked)), frame)
        assert together["school_id"].nunique() == len(asked)
        for school_id, rows in together.groupby("school_id"):
            own = getattr(school(reader, scope=EVERYONE, filters=Filters(), school_id=school_id), frame)
            both = [name for name in own if name in rows]  # published values stand on the profile only
            pd.testing.assert_frame_equal(rows[both].reset_index(drop=True), own[both], check_dtype=False)


def test_steps_of_plans_are_told_by_their_own_days(ask):
    answer = ask(schools=(1, 2), since=date(2020, 9, 1), as_of=date(2020, 9, 10))
    steps = answer.changes[answer.changes["code"].str.startswith("step")]
    assert steps[["school_id", "code"]].to_numpy().tolist() == [[1, "step"], [2, "step_due_remark"]]
    assert steps["params"].iloc[1]["remark"]
    assert steps["happened_on"].dt.date.tolist() == [date(2020, 9, 10), date(2020, 9, 9)]


def test_what_was_loaded_is_told_by_the_day_of_the_load(ask):
    assert (ask(schools=(1,), since=date(2020, 9, 1)).changes["code"] == "results").any()
    late = ask(schools=(1,), since=date(2200, 1, 1))
    assert late.changes.empty
    assert late.shifts.empty


def test_a_term_that_passed_is_said_with_its_innocent_reason(ask):
    answer = ask(schools=(1, 2), as_of=date(2020, 10, 1))
    late = next(finding for finding in answer.findings if finding.code == "curator_plan_late")
    assert late.mark == Mark.ATTENTION
    assert len(late.params["schools"]) == 1


def test_one_school_is_too_few_to_compare(ask):
    assert ask(schools=(1,)).title.code == "curator_alone"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_words(ask, language):
    t = translator(language)
    for answer in (
        ask(),
        ask(curator=CURATOR),
        ask(schools=(1,)),
        ask(schools=(1, 2, 4, 5), as_of=date(2020, 10, 1)),
    ):
        said = [t(f"finding.{one.code}", **one.params) for one in (answer.title, *answer.findings)]
        said += [t(f"key.{figure.code}") for figure in answer.key_figures]
        said += [t(f"change.{row['code']}", **row["params"]) for row in answer.changes.to_dict("records")]
        assert all(said)
        needy = (Mark.ATTENTION, Mark.CONTRADICTION)
        assert all(t.has(f"finding.{one.code}.maybe") for one in answer.findings if one.mark in needy)


@pytest.mark.parametrize(("view", "filters"), [("curator", Filters(schools=(1, 2))), ("visit/1", Filters())])
def test_every_number_has_its_explanation(store, view, filters):
    function, more = view_of(view)
    result = store.ask(function, scope=EVERYONE, filters=filters, **more)
    for reference in references(result, view):
        if reference.figure.is_key_figure:
            continue
        frame = getattr(result, reference.figure.frame)
        base, column = view.partition("/")[0], reference.figure.column
        assert measure_of(base, reference.figure.frame, column) or is_count(frame[column]), reference
        assert explain(store, reference, scope=EVERYONE, filters=filters).state != "unknown", reference


def test_an_empty_store_has_nothing_to_choose(empty_store):
    answer = empty_store.ask(curator, scope=EVERYONE, filters=Filters())
    assert (answer.state, len(answer.curators), answer.footing.schools_total) == ("choose", 0, 0)


@pytest.mark.parametrize("frame", ["indicators", "shifts", "differences"])
def test_a_share_is_explained_by_its_numerator_and_denominator(built, frame):
    asked = Filters(schools=tuple(range(1, 6)), since=date(2020, 1, 1))
    rows = getattr(built.store.ask(curator, scope=EVERYONE, filters=asked), frame)
    column = {"indicators": "value_pct", "shifts": "change_points", "differences": "gap_points"}[frame]
    shown = rows[rows[column].notna()].drop_duplicates(["indicator"] if "indicator" in rows else ["school_id"])
    keys = [key_of(row, key_names(rows)) for row in shown.to_dict("records")]
    told = [Reference("curator", Figure(frame, column, key)) for key in keys]
    said = [explain(built.store, one, scope=EVERYONE, filters=asked) for one in told]
    assert {one.state for one in said} == {"shown"}
    for one in said:
        assert len(one.operands) >= 2
        assert computed(one) == pytest.approx(one.value)
