"""Results as they were loaded, to the last pupil."""

from data.queries.results import assessments, result_counts, task_sums, turnouts
from domain.scope import Scope

ALL = Scope.all_schools()


def test_works_stand_in_order_with_their_totals(reader):
    works = assessments(reader, ALL)
    assert works["subject"].tolist() == ["russian", "mathematics", "mathematics"]
    assert works["procedure"].tolist() == ["vpr", "oge", "vpr"]
    last = works.iloc[-1]
    assert last[["schools", "listed", "absent", "scored"]].tolist() == [5, 87, 8, 78]


def test_autumn_work_belongs_to_its_school_year(reader):
    autumn = assessments(reader, ALL).iloc[0]
    assert autumn[["year", "academic_year", "programme_grade", "pupil_grade"]].tolist() == [2020, 2020, 5, 6]


def test_totals_are_of_the_schools_seen(reader):
    work = assessments(reader, Scope.only(5)).set_index("assessment_id").loc[1]
    assert work[["schools", "listed", "scored"]].tolist() == [1, 7, 6]


def test_counts_keep_points_and_journal_marks_together(reader):
    counts = result_counts(reader, Scope.only(1), assessment_ids=[1])
    cells = counts[["points", "journal_mark", "pupils"]].sort_values("points").to_numpy().tolist()
    assert cells == [[5, 3, 4], [8, 3, 6], [12, 4, 8], [16, 5, 2]]


def test_pupils_without_a_journal_mark_are_counted(reader):
    counts = result_counts(reader, Scope.only(4), assessment_ids=[1])
    assert counts.loc[counts["journal_mark"].isna(), "pupils"].tolist() == [2]


def test_marks_of_an_exam_have_no_points(reader):
    counts = result_counts(reader, ALL, assessment_ids=[3])
    assert counts["points"].isna().all()
    assert counts.groupby("mark")["pupils"].sum().to_dict() == {2: 2, 3: 18, 4: 14, 5: 6}


def test_works_can_be_asked_for_together(reader):
    assert set(result_counts(reader, ALL, assessment_ids=[1, 2])["assessment_id"]) == {1, 2}
    assert len(result_counts(reader, ALL)) == 24
    assert result_counts(reader, ALL, assessment_ids=[]).empty


def test_turnout_adds_up(reader):
    found = turnouts(reader, ALL, assessment_ids=[1])
    assert found[["listed", "absent", "scored", "unscored"]].sum().tolist() == [87, 8, 78, 1]


def test_tasks_keep_who_was_not_taught(reader):
    second = task_sums(reader, ALL, assessment_ids=[1]).set_index("position").loc[2]
    told = second[["label", "max_points", "points_sum", "pupils", "not_attempted", "not_taught"]]
    assert told.tolist() == ["2", 2, 20, 18, 3, 2]
