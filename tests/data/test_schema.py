"""The store itself refuses facts that cannot be."""

from datetime import datetime

import pytest
from sqlalchemy import insert, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateTable

from data import schema
from data.schema import Base

UNIT = 6  # mathematics of «1»: five units of the registry are before it


@pytest.fixture
def connection(store):
    with store.engine.connect() as opened:
        yield opened


def table(name):
    return Base.metadata.tables[name]


IMPOSSIBLE = {
    "more pupils than the parts": ("turnout", {"listed": 99, "absent": 0, "scored": 1, "unscored": 0}),
    "absent below none": ("turnout", {"listed": 0, "absent": -1, "scored": 1, "unscored": 0}),
    "a result of nobody": ("result_count", {"points": 7, "pupils": 0}),
    "neither points nor mark": ("result_count", {"pupils": 3}),
    "a mark of one": ("result_count", {"mark": 1, "pupils": 3}),
    "a journal mark of six": ("result_count", {"points": 7, "journal_mark": 6, "pupils": 3}),
    "negative points": ("result_count", {"points": -1, "pupils": 3}),
    "the same cell twice": ("result_count", {"points": 5, "journal_mark": 3, "pupils": 3}),
    "more points than the task has": (
        "task_sum",
        {
            "position": 9,
            "label": "9",
            "max_points": 1,
            "points_sum": 21,
            "pupils": 20,
            "not_attempted": 0,
            "not_taught": 0,
        },
    ),
    "more idle than pupils": (
        "task_sum",
        {"position": 9, "label": "9", "points_sum": 0, "pupils": 2, "not_attempted": 3, "not_taught": 0},
    ),
    "marks that do not add up": (
        "journal_marks",
        {"grade": 5, "subject": "x", "pupils": 9, "n5": 1, "n4": 1, "n3": 1, "n2": 1, "not_assessed": 1},
    ),
    "grade thirteen": ("enrolment", {"grade": 13, "pupils": 1, "classes": 1}),
    "more missed than planned": (
        "attendance",
        {"grade": 5, "pupils": 1, "planned_lessons": 5, "missed_illness_lessons": 6}
        | {"missed_excused_lessons": 0, "missed_unexcused_lessons": 0},
    ),
    "half a ratio": ("instrument_value", {"axis": "x", "value": 1, "numerator": 1}),
    "an unknown plan": ("plan", {"kind": "wish", "title": ""}),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_impossible_fact_is_refused(connection, case):
    name, row = IMPOSSIBLE[case]
    with pytest.raises(IntegrityError):
        connection.execute(insert(table(name)).values(unit_id=UNIT, **row))


def test_term_before_its_status_is_refused(connection):
    with pytest.raises(IntegrityError, match="due"):
        connection.exec_driver_sql("UPDATE plan_status SET due_on = '2020-01-01'")


def test_fact_without_a_unit_is_refused(connection):
    with pytest.raises(IntegrityError):
        connection.execute(insert(table("direction_choice")).values(unit_id=9999, direction="talent"))


def test_two_current_units_of_one_thing_are_refused(connection):
    row = {"source_id": 2, "kind": "assessment", "school_id": 1, "key": "vpr:2021:4:mathematics:regular"}
    with pytest.raises(IntegrityError):
        connection.execute(insert(table("fact_unit")).values(**row, assessment_id=1, sheet="", row_ranges=""))


def test_rows_of_a_source_add_up(connection):
    with pytest.raises(IntegrityError, match="rows_add_up"):
        connection.execute(update(schema.Source).values(counted=1000))


def test_store_has_one_description(connection):
    with pytest.raises(IntegrityError):
        connection.execute(insert(table("store_info")).values(id=2, kind="real", created_at=datetime(2020, 1, 1)))


@pytest.mark.parametrize("name", Base.metadata.tables)
def test_a_server_takes_the_same_tables(name):
    assert str(CreateTable(table(name)).compile(dialect=postgresql.dialect()))
