"""Whatever stands in a protocol, no pupil is lost and no impossible fact leaves it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loaders.protocols import count, pupil, sheet_2021, table

TASK = st.sampled_from(["0", "1", "2", "X", "х", "не пройд.", "", "Ч", "-1", "9"])
PUPIL = st.builds(
    pupil,
    tasks=st.tuples(TASK, TASK),
    school=st.sampled_from(["sch991001", "edu991002", "МБОУ «СОШ № 2»", "sch999999", ""]),
    code=st.integers(40001, 40030).map(str),
    journal=st.sampled_from(["2", "3", "4\N{NO-BREAK SPACE}", "5", "нет отметки", "", "ж", "8"]),
    variant=st.sampled_from(["1", "2", "0", "", "отсутствовал", "болел"]),
    total=st.sampled_from(["", "0", "1", "7", "20", "21", "300", "много"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PUPIL, min_size=1, max_size=25))
def test_every_row_is_counted_once_or_set_aside_with_a_reason(pupils):
    counted = count(sheet_2021(*pupils))
    assert counted.rows == len(pupils)
    if counted.facts is None:
        return
    turnout = table(counted, "turnout")
    assert (turnout["listed"] == turnout["absent"] + turnout["scored"] + turnout["unscored"]).all()
    assert table(counted, "result_count")["pupils"].sum() == turnout["scored"].sum()


@settings(max_examples=40, deadline=None)
@given(st.lists(PUPIL, min_size=1, max_size=25))
def test_tasks_are_never_more_than_their_pupils_and_points(pupils):
    counted = count(sheet_2021(*pupils))
    if counted.facts is None:
        return
    scored = table(counted, "turnout").set_index("unit")["scored"]
    tasks = table(counted, "task_sum")
    assert (tasks["pupils"] + tasks["not_taught"] <= tasks["unit"].map(scored)).all()
    assert (tasks["not_attempted"] <= tasks["pupils"]).all()
    assert (tasks["points_sum"] >= 0).all()


@settings(max_examples=25, deadline=None)
@given(st.lists(PUPIL, min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_total(pupils, random):
    def totals(rows):
        counted = count(sheet_2021(*rows))
        frame = None if counted.facts is None else table(counted, "turnout").sum().to_dict()
        return counted.counted, counted.ignored, frame and {**frame, "unit": None}

    shuffled = random.sample(pupils, len(pupils))
    assert totals(pupils) == totals(shuffled)
