"""Classes and whole grades told side by side: nobody counts twice."""

import pytest

from data.ledger import save
from data.queries import internal, totals
from domain.scope import Scope
from tests.world import a_file, units_of

EVERYONE = Scope.all_schools()


def lessons(*rows, name="classes.xlsx"):
    """Make rows (school, grade, label, pupils, planned, ill) of the year 2021."""
    units = [
        {"kind": "attendance", "school": school, "academic_year": 2021, "point": "q1"}
        | {"key": f"2021:q1:{grade}:{label}" if label else "2021:q1"}
        | {
            "attendance": [
                {"grade": grade, "class_label": label, "pupils": pupils, "planned_lessons": planned}
                | {"missed_illness_lessons": ill, "missed_excused_lessons": 0, "missed_unexcused_lessons": 0}
            ]
        }
        for school, grade, label, pupils, planned, ill in rows
    ]
    return a_file(units_of(units, ["attendance"]), name=name, layout="own_attendance")


def marks(told):
    """Make units {label: {subject: fives}} of school «1»."""
    units = [
        {"kind": "journal", "school": "1", "academic_year": 2021, "point": "q1"}
        | {"key": f"2021:q1:7:{label}" if label else "2021:q1"}
        | {
            "journal_marks": [
                {"grade": 7, "class_label": label, "subject": subject, "pupils": fives, "n5": fives}
                | {"n4": 0, "n3": 0, "n2": 0, "not_assessed": 0}
                for subject, fives in subjects.items()
            ]
        }
        for label, subjects in told.items()
    ]
    return a_file(units_of(units, ["journal_marks"]), name="marks.csv", layout="own_marks")


@pytest.fixture
def told(store):
    def load(*files):
        save(store, files, by="Тест")
        with store.reading() as reader:
            rows = internal.attendance(reader, EVERYONE, academic_year=2021)
            whole = totals.attendance_totals(reader, EVERYONE, grade=None)
            by_class = internal.class_attendance(reader, EVERYONE, academic_year=2021)
        return rows, whole[whole["academic_year"] == 2021], by_class

    return load


def test_classes_add_up_to_their_grade(told):
    rows, whole, by_class = told(lessons(("1", 7, "7А", 20, 2000, 10), ("1", 7, "7Б", 22, 2200, 30)))
    assert rows[["grade", "pupils", "planned_lessons", "missed_illness_lessons"]].values.tolist() == [
        [7, 42, 4200, 40]
    ]
    assert whole["pupils"].tolist() == [42]
    assert by_class["class_label"].tolist() == ["7А", "7Б"]


def test_a_whole_grade_is_believed_over_its_classes_and_not_added(told):
    rows, whole, by_class = told(
        lessons(("1", 7, "7А", 20, 2000, 10), ("1", 8, "8А", 21, 2100, 0)),
        lessons(("1", 7, "", 45, 4500, 50), name="grades.xlsx"),
    )
    assert rows.sort_values("grade")[["grade", "pupils"]].values.tolist() == [[7, 45], [8, 21]]
    assert whole["pupils"].tolist() == [66]
    assert len(by_class) == 2


def test_another_schools_whole_grade_changes_nothing(told):
    rows, _, _ = told(lessons(("1", 7, "7А", 20, 2000, 10), ("2", 7, "", 50, 5000, 0)))
    assert rows.set_index("school_id")["pupils"].to_dict() == {1: 20, 2: 50}


def test_a_corrected_class_replaces_that_class_only(told):
    rows, _, _ = told(
        lessons(("1", 7, "7А", 20, 2000, 10), ("1", 7, "7Б", 22, 2200, 30)),
        lessons(("1", 7, "7Б", 25, 2500, 30), name="7b.xlsx"),
    )
    assert rows["pupils"].tolist() == [45]


def test_marks_of_classes_are_taken_where_the_grade_has_none_of_that_subject(store):
    save(store, [marks({"7А": {"mathematics": 20, "russian": 20}, "": {"russian": 44}})], by="Тест")
    with store.reading() as reader:
        rows = internal.journal_marks(reader, EVERYONE, academic_year=2021)
        whole = totals.journal_totals(reader, EVERYONE, grade=7, subject="russian")
    assert rows.set_index("subject")["pupils"].to_dict() == {"mathematics": 20, "russian": 44}
    assert whole["n5"].tolist() == [44]
