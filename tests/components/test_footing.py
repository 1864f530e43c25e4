from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
import pytest

from components.footing import freshness, source_list

FILES = pd.DataFrame({"source_id": [1], "file_name": ["<a>.xlsx"], "layout": ["own_plans"],
                      "loaded_at": [pd.Timestamp(2020, 9, 15, 8, 40)], "row_count": [1200]})  # fmt: skip


@dataclass(frozen=True)
class Foot:
    sources: pd.DataFrame
    data_date: date | None = date(2020, 9, 15)
    data_years: tuple[int, ...] = (2020,)
    loaded_at: datetime | None = datetime(2020, 9, 15, 8, 40)


def markup(component):
    return component.to_plotly_json()["props"]["html"]


def test_freshness_says_day_and_files(t):
    text = markup(freshness(t, Foot(FILES)))
    assert "15.09.2020" in text
    assert "1\xa0файл, загружен 15.09.2020" in text


@pytest.mark.parametrize(
    ("years", "text"), [((2020,), "за 2020/21 год"), ((2019, 2021), "за 2019/20–2021/22 годы"), ((), "Данных нет")]
)
def test_without_a_day_the_school_years_are_said(t, years, text):
    assert text in markup(freshness(t, Foot(FILES, None, years)))


def test_sources_are_listed_with_their_rows(t):
    text = markup(source_list(t, Foot(FILES)))
    assert "&lt;a&gt;.xlsx" in text
    assert "1\xa0200" in text


def test_without_sources_that_is_said(t):
    assert "ничего не" in markup(source_list(t, Foot(FILES.iloc[:0], None, (), None)))
