import json
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from domain.finding import Finding, Mark
from reports.encode import encode, records


@dataclass(frozen=True)
class Inner:
    day: date
    names: tuple[str, ...]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        (pd.NaT, None),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (date(2020, 9, 15), "2020-09-15"),
        (datetime(2020, 9, 15, 8, 40), "2020-09-15T08:40:00"),
        ((1, (2, 3)), [1, [2, 3]]),
        ({1: np.nan}, {"1": None}),
    ],
)
def test_values_become_plain(value, plain):
    assert encode(value) == plain


def test_dataclasses_become_objects_of_their_fields():
    assert encode(Inner(date(2020, 9, 15), ("a",))) == {"day": "2020-09-15", "names": ["a"]}


def test_codes_stay_codes():
    assert encode(Finding("plans_stand", Mark.FACT, {"of": 62}))["mark"] == "fact"


def test_hidden_figures_are_null():
    frame = pd.DataFrame({"school": ["a", "b"], "share_pct": [62.9, np.nan]})
    assert records(frame) == [{"school": "a", "share_pct": 62.9}, {"school": "b", "share_pct": None}]


def test_days_have_no_hours_and_moments_have():
    moment = pd.to_datetime(pd.Series(["2020-09-15"]))
    row = records(pd.DataFrame({"due_on": moment, "loaded_at": moment}))[0]
    assert row == {"due_on": "2020-09-15", "loaded_at": "2020-09-15T00:00:00"}


def test_ids_with_gaps_stay_whole():
    assert json.dumps(records(pd.DataFrame({"curator_id": [3.0, np.nan]}))) == (
        '[{"curator_id": 3}, {"curator_id": null}]'
    )


def test_a_frame_without_rows_is_an_empty_list():
    assert encode(pd.DataFrame(columns=["a"])) == []
