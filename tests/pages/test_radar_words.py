from typing import NamedTuple

import pandas as pd
import pytest

from domain.filters import Filters
from i18n import LANGUAGES, translator
from pages._radar_words import instrument_switch
from wording.diagnoses import radar_subtitle


class Shown(NamedTuple):
    orientation: str
    axes: pd.DataFrame
    instruments: tuple = ("social_passport", "self_diagnosis")
    instrument: str = "social_passport"
    instrument_year: int = 2020


def shown(orientation, *favourable, **more):
    return Shown(orientation, pd.DataFrame({"favourable": list(favourable)}), **more)


def said(language, orientation, *favourable):
    return radar_subtitle(translator(language), shown(orientation, *favourable))


@pytest.mark.parametrize("language", LANGUAGES)
def test_circumstances_are_named_as_not_judged(language):
    assert said(language, "better", "up", "none") != said(language, "better", "up", "up")


def test_where_nothing_is_judged_nothing_more_is_said():
    assert "обстоятельства" not in said("ru", "more", "none", "none")
    assert "обстоятельства" in said("ru", "better", "none", "up")


def test_one_diagnosis_leaves_nothing_to_choose():
    t = translator("ru")
    assert instrument_switch(t, shown("better", "up", instruments=("context",)), Filters(), caption="x") is None
    assert instrument_switch(t, shown("better", "up"), Filters(), caption="x") is not None
