import pytest

from api.column_types import COUNT, DAY, FLAG, MOMENT, NAMES, NUMBER, TEXT, column_schema


@pytest.mark.parametrize(
    ("column", "schema"),
    [
        ("value_pct", NUMBER),
        ("mean_mark", NUMBER),
        ("journal_mark", COUNT),
        ("school_id", COUNT),
        ("schools", COUNT),
        ("due_on", DAY),
        ("since", DAY),
        ("loaded_at", MOMENT),
        ("is_suppressed", FLAG),
        ("programs", NAMES),
        ("remark", TEXT),
    ],
)
def test_a_column_tells_its_kind_by_its_name(column, schema):
    assert column_schema("overview", "frame", column) == schema


def test_a_frame_may_have_a_column_of_another_kind():
    assert column_schema("compare", "schools", "position") == TEXT
    assert column_schema("school", "values", "position") == NUMBER
