import pandas as pd

from pages._gathered import events, problem_groups

DAY = pd.Timestamp("2026-11-22 10:48")
PROBLEMS = pd.DataFrame(
    [
        ("a", "warning", "sum_unlike_total", 5, "2, 3, 4"),
        ("b", "warning", "sum_unlike_total", 9, "7, 8, 9"),
        ("a", "warning", "sum_unlike_total", 1, "20"),
        ("c", "row", "above_maximum", 2, "5, 6"),
    ],
    columns=["file_name", "severity", "code", "rows", "examples"],
)


def journal(*rows):
    return pd.DataFrame(rows, columns=["at", "kind", "by", "file_name", "rows"])


def test_files_of_one_day_are_one_event():
    found = events(journal((DAY, "saved", "A", "b.xlsx", 20.0), (DAY, "saved", "A", "a.xlsx", 5.0)))
    assert found[["file_name", "files", "rows"]].values.tolist() == [["b.xlsx", 2, 25.0]]


def test_another_day_person_or_kind_is_another_event():
    first = (DAY, "saved", "A", "a", 1.0)
    others = [
        (DAY - pd.Timedelta(days=1), *first[1:]),
        (DAY, "withdrawn", *first[2:]),
        (DAY, "saved", None, "a", 1.0),
    ]
    assert list(events(journal(first, *others))["files"]) == [1, 1, 1, 1]


def test_an_empty_journal_has_no_events():
    assert events(journal((DAY, "saved", "A", "a", 1.0)).iloc[:0]).empty


def test_rows_set_aside_come_before_what_touches_more_rows():
    assert [(group.first["code"], group.rows) for group in problem_groups(PROBLEMS)] == [
        ("above_maximum", 2),
        ("sum_unlike_total", 15),
    ]


def test_a_group_names_its_files_once_the_fullest_first():
    files = problem_groups(PROBLEMS)[1].files
    assert files.values.tolist() == [["b", 9, "7, 8, 9"], ["a", 6, "2, 3, 4"]]
