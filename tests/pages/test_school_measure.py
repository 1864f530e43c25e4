import pandas as pd
import pytest

from i18n import translator
from pages._school_measure import results_table

ROW = {"year": 2026, "programme_grade": 11, "subject": "russian", "participants": 14, "mean_score_pct": 55.5}
GAPS = (
    "region_quality_pct",
    "country_quality_pct",
    "quality_pct",
    "territory_quality_pct",
    "pass_pct",
    "mean_mark",
    "territory_mean_score_pct",
)


@pytest.mark.parametrize(("procedure", "said"), [("ege", "баллы без отметок"), ("vpr", "шкала не задана")])
def test_the_table_says_why_there_are_no_marks(procedure, said):
    row = ROW | dict.fromkeys(GAPS, float("nan")) | {"procedure": procedure, "has_scale": False, "mode": "regular"}
    assert said in str(results_table(translator("ru"), pd.DataFrame([row]), caption="Результаты"))
