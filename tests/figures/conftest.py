"""Tiny frames that a person can draw by hand."""

import json

import pandas as pd
import pytest

from figures.theme import DARK, LIGHT, Style


def written(value, places=0):
    return f"{value:.{places}f}".replace(".", ",")


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def style(request):
    return Style(
        tokens=request.param,
        integer=written,
        decimal=lambda value: written(value, 1),
        signed=lambda value: f"{value:+.0f}",
    )


@pytest.fixture
def phone(style):
    return Style(style.tokens, style.integer, style.decimal, style.signed, is_narrow=True)


@pytest.fixture
def words_of():
    """Give all texts written into a figure as one string."""
    return lambda figure: " | ".join(note["text"] for note in figure["layout"].get("annotations", []))


@pytest.fixture
def as_json():
    """Write a figure as strict JSON: a NaN or a numpy number raises."""
    return lambda figure: json.dumps(figure, allow_nan=False)


@pytest.fixture
def axes():
    return pd.DataFrame(
        {
            "axis": ["families", "meetings", "income", "clubs"],
            "number": [1, 2, 3, 4],
            "label": ["Полные семьи", "Родители на собраниях", "Доход семей", "Кружки"],
            "full_label": ["Полные семьи", "Родители на собраниях", "Доход семей выше минимума", "Охват кружками"],
            "q1": [60.0, 50.0, 40.0, 55.0],
            "median": [70.0, 55.0, 50.0, 60.0],
            "q3": [80.0, 65.0, 60.0, 70.0],
            "median_hover": ["медиана 70 %", "медиана 55 %", "медиана 50 %", "медиана 60 %"],
        }
    )


@pytest.fixture
def values():
    return pd.DataFrame(
        {
            "school_id": [28] * 4,
            "axis": ["families", "meetings", "income", "clubs"],
            "position": [72.0, 38.0, None, 58.0],
            "difference": [2.0, -17.0, None, -2.0],
            "is_below_q1": [False, True, False, False],
            "value_text": ["72 %", "38 %", "нет данных", "58 %"],
            "hover": ["Школа № 28: 72 %", "Школа № 28: 38 %", "", "Школа № 28: 58 %"],
        }
    )


@pytest.fixture
def schools():
    return pd.DataFrame(
        {
            "district_id": [1, 1, 2],
            "label": ["№\u00a01", "№\u00a02", "№\u00a03"],
            "both": [20, 60, 100],
            "journal_quality_pct": [50.0, 70.0, None],
            "assessment_quality_pct": [45.0, 40.0, 50.0],
            "lowered_pct": [25.0, 62.0, 30.0],
            "value_pct": [45.0, 40.0, 50.0],
            "attended_pct": [91.0, 95.0, 88.0],
            "position": ["within", "above_998", "below_95"],
            "href": ["/school/1", "/school/2", "/school/3"],
            "hover": ["первая", "вторая", "третья"],
        }
    )
