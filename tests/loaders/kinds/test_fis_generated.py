"""Whatever stands in a report or a form, no pupil is lost and no impossible fact leaves it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loaders.fis import FORM, count, form, individual, school, scored
from tests.loaders.protocols import codes, table

TASK = st.sampled_from([0, 1, 2, "X", "не пройд.", "", "Ч", -1, 99])
MARK = st.sampled_from([2, 3, 5, "4\N{NO-BREAK SPACE}", "", "ж", 9])
PUPIL = st.builds(
    scored,
    *(TASK, TASK, TASK),
    code=st.integers(40001, 40030),
    mark=MARK,
    journal=MARK,
    total=st.sampled_from(["", 0, 7, 24, 25, 300, "много"]),
)
BLOCK = st.tuples(
    st.sampled_from([school(1), school(2), "Чужая школа(edu999999)"]), st.integers(0, 9), st.lists(PUPIL)
)
FORM_ROW = st.builds(
    lambda code, variant, tasks, journal, total: [code, variant, *tasks, 1, journal, total],
    st.sampled_from([80001, 80002, ""]),
    st.sampled_from([1, "отсутствовал", "", "болел"]),
    st.tuples(TASK, TASK, TASK),
    MARK,
    st.sampled_from([0, 7, 24, 25]),
)


def holds(counted):
    """Hold what is true of all facts of assessments."""
    if counted.facts is None:
        return
    results = table(counted, "result_count")
    if "turnout" in counted.facts.tables:
        turnout = table(counted, "turnout")
        assert (turnout["listed"] == turnout["absent"] + turnout["scored"] + turnout["unscored"]).all()
        assert counted.counted == turnout["listed"].sum()
        assert results["pupils"].sum() == turnout["scored"].sum()
    else:
        assert results["pupils"].sum() == counted.counted - codes(counted)["no_total"]
    assert results["points"].between(0, 24).all()
    assert results["mark"].dropna().between(2, 5).all()
    assert not results.duplicated(["unit", "points", "mark", "journal_mark"]).any()
    tasks = table(counted, "task_sum")
    assert (tasks["points_sum"] <= tasks["max_points"] * tasks["pupils"]).all()


@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=5).filter(lambda blocks: any(pupils for *_, pupils in blocks)))
def test_no_pupil_of_a_report_is_lost_and_every_wrong_count_is_said(blocks):
    counted = count(individual(*blocks))
    assert counted.rows == sum(len(pupils) for *_, pupils in blocks)
    wrong = sum(declared != len(pupils) for _, declared, pupils in blocks)
    assert codes(counted)["declared_count"] == wrong
    holds(counted)


@settings(max_examples=40, deadline=None)
@given(st.lists(FORM_ROW, min_size=1, max_size=20))
def test_no_pupil_of_a_form_is_lost(rows):
    told = [row for row in rows if any(cell != "" for cell in (*row[1:5], row[6]))]
    if told:
        counted = count(form(*rows), path=FORM, school="edu991001")
        assert counted.rows == len(told)
        holds(counted)
