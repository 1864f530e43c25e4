"""No frame of any view holds a share or a mean of a group under ten, nor totals that would give one away."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.ledger import save
from data.store import open_store
from domain.filters import Filters
from domain.scope import Scope
from tests.world import EXAM, MATHEMATICS, a_file, registry, results, units_of
from views.compare import compare
from views.overview import overview
from views.school import school

EVERYONE = Scope.all_schools()
SCHOOLS = [f"СОШ № {number}" for number in range(1, 7)]
OF_JOINT = ["lowered", "lowered_pct", "confirmed_pct", "raised_pct", "lowered_low_pct"]
cells = st.lists(
    st.tuples(st.sampled_from([5, 8, 12, 16]), st.sampled_from([3, 4, None]), st.integers(1, 9)), max_size=3
)
towns = st.lists(st.tuples(cells, st.integers(0, 9)), min_size=6, max_size=6)
SLOW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def told(town, tmp_path_factory, view, **more):
    """Load six schools, of each its (points, journal mark, pupils) and how many were absent; ask a view."""
    counts = {str(n): own for n, (own, _) in enumerate(town, start=1)}
    absent = {str(n): away for n, (_, away) in enumerate(town, start=1)}
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('small') / 'store.db'}")
    save(store, [registry(SCHOOLS), results(MATHEMATICS, counts, absent=absent)], by="Тест")
    with store.reading() as reader:
        answer = view(reader, scope=EVERYONE, filters=more.pop("filters", Filters()), **more)
    store.close()
    return answer


def hidden(rows, n, columns):
    small = rows[(rows[n] > 0) & (rows[n] < 10)]
    return small[columns].isna().all(axis=None)


@SLOW
@given(towns)
def test_the_comparison_tells_nothing_of_small_groups(tmp_path_factory, town):
    answer = told(town, tmp_path_factory, compare)
    schools = answer.schools
    assert hidden(schools, "both", [*OF_JOINT, "journal_quality_pct", "assessment_mean_mark"])
    assert hidden(schools, "participants", ["mean_score_pct", "assessment_quality_pct"])
    assert hidden(schools, "listed", ["attendance_pct"])
    assert hidden(answer.districts, "both", ["lowered", "lowered_pct", "confirmed_pct", "raised_pct"])
    assert hidden(answer.works, "both", ["lowered", "lowered_pct"])
    assert hidden(answer.works, "scored", ["mean_score_pct"])
    assert not (answer.matrix["pupils"] % 10 == answer.matrix["pupils"])[answer.matrix["pupils"] > 0].any()


@SLOW
@given(towns)
def test_no_subtraction_on_the_comparison_leaves_a_small_group(tmp_path_factory, town):
    answer = told(town, tmp_path_factory, compare)
    rows = answer.schools[answer.schools["both"] > 0]
    dark = rows[rows["lowered"].isna()]
    whole = {"": rows["both"].sum()} | rows.groupby("district")["both"].sum().to_dict()
    shown = answer.districts[~answer.districts["is_suppressed"].astype(bool)]
    rests = {"": dark["both"].sum()} | dark.groupby("district")["both"].sum().to_dict()
    for place in ["", *shown["district"]]:
        rest = rests.get(place, 0)
        assert rest == 0 or rest >= 10 or rest == whole[place]


@SLOW
@given(towns, st.sampled_from(["quality", "lowered", "mean_score", "participation"]))
def test_the_overview_tells_nothing_of_small_groups(tmp_path_factory, town, indicator):
    rows = told(town, tmp_path_factory, overview, filters=Filters(indicator=indicator)).distribution
    assert hidden(rows, "n", ["value_pct", "low_pct"])


@SLOW
@given(towns)
def test_a_profile_tells_nothing_of_small_groups(tmp_path_factory, town):
    answer = told(town, tmp_path_factory, school, school_id=1)
    shares = ["quality_pct", "quality_low_pct", "pass_pct", "mean_mark", "mean_score_pct"]
    assert hidden(answer.results, "participants", shares)
    assert all(figure.of is None or figure.of >= 10 for figure in answer.key_figures if figure.unit == "pct")


def journal_of(subject, pupils, *, lessons):
    """Give journal marks of a subject and lessons of the grade, so many pupils in each."""
    place = {
        "school": "1",
        "key": "2020:q3",
        "academic_year": 2020,
        "point": "q3",
        "sheet": "Лист1",
        "row_ranges": "2",
    }
    marks = {
        "grade": 4,
        "subject": subject,
        "pupils": pupils,
        "n5": pupils,
        "n4": 0,
        "n3": 0,
        "n2": 0,
        "not_assessed": 0,
    }
    missed = dict.fromkeys([f"missed_{why}_lessons" for why in ("illness", "excused", "unexcused")], 0)
    taught = {"grade": 4, "pupils": lessons, "planned_lessons": 100} | missed
    rows = [
        {"kind": "journal", **place, "journal_marks": [marks]},
        {"kind": "attendance", **place, "attendance": [taught]},
    ]
    return [
        a_file(units_of([row], [table]), name=f"{table}.xlsx")
        for row, table in zip(rows, ("journal_marks", "attendance"), strict=True)
    ]


@pytest.mark.parametrize(("marked", "taught"), [(6, 25), (25, 6)])
def test_marks_and_lessons_are_each_hidden_by_their_own_people(empty_store, marked, taught):
    save(empty_store, [registry(SCHOOLS), *journal_of("german", marked, lessons=taught)], by="Тест")
    with empty_store.reading() as reader:
        row = school(reader, scope=EVERYONE, filters=Filters(subject="german"), school_id=1).internal.iloc[0]
    own = pd.Series({"quality_pct": marked, "mean_mark": marked, "lessons_attended_pct": taught})
    assert {name: pd.isna(row[name]) for name in own.index} == (own < 10).to_dict()
    assert {name: pd.isna(row[f"territory_{name}"]) for name in own.index} == (own < 10).to_dict()


def test_a_school_of_which_nobody_came_has_no_share_of_participation(empty_store):
    counts = {"1": [(8, 4, 20)], "2": [(8, 4, 20)], "3": []}
    save(empty_store, [registry(SCHOOLS), results(MATHEMATICS, counts, absent={"3": 4})], by="Тест")
    with empty_store.reading() as reader:
        rows = compare(reader, scope=EVERYONE, filters=Filters()).schools.set_index("school_id")
    assert pd.isna(rows.loc[3, "attendance_pct"])


def test_participation_of_a_handful_is_not_told(empty_store):
    save(empty_store, [registry(SCHOOLS), results(EXAM, {"1": [(3, None, 6)]}, absent={"1": 1})], by="Тест")
    with empty_store.reading() as reader:
        answer = overview(reader, scope=EVERYONE, filters=Filters())
    assert not {figure.code for figure in answer.key_figures} & {"participation", "participation_changed"}
