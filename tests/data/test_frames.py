"""Rows become frames with types of the columns, not of the values."""

from sqlalchemy import select

from data.frames import frame_of
from data.schema import FactUnit, InstrumentValue, PlanStatus, Source


def types(store, *columns):
    with store.engine.connect() as connection:
        return [str(kind) for kind in frame_of(connection, select(*columns)).dtypes]


def test_whole_numbers_with_gaps_are_floats(store):
    assert types(store, FactUnit.school_id, FactUnit.assessment_id) == ["int64", "float64"]


def test_yes_and_no_are_bools(store):
    assert types(store, FactUnit.is_current, FactUnit.key) == ["bool", "str"]


def test_measures_are_floats(store):
    assert types(store, InstrumentValue.value, InstrumentValue.numerator) == ["float64", "float64"]


def test_days_are_times_with_gaps(store):
    assert types(store, PlanStatus.since, PlanStatus.due_on) == ["datetime64[us]", "datetime64[us]"]


def test_texts_with_gaps_are_texts(store):
    assert types(store, FactUnit.point, FactUnit.sheet) == ["str", "str"]


def test_empty_frames_keep_types(store, empty_store):
    columns = Source.id, Source.is_withdrawn, Source.file_name, Source.loaded_at
    assert types(empty_store, *columns) == types(store, *columns)
