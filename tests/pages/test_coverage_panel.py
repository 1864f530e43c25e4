"""The coverage table keeps districts apart."""

import pandas as pd

from i18n import translator
from pages._coverage_panel import coverage_table

NAMESAKES = pd.DataFrame(
    {
        "what": "directions",
        "kind": "directions",
        "params": '{"year": 2020}',
        "district_id": [3, 6],
        "district": "Центральный",
        "have": [41, 2],
        "expected": [41, 5],
    }
)


def test_districts_of_one_name_in_two_municipalities_are_two_columns():
    written = str(coverage_table(translator("ru"), NAMESAKES))
    assert written.count(">Центр") == 2
    assert ">41<" in written
    assert "43" in written
