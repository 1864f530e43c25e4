import pandas as pd
import pytest

from i18n import LANGUAGES, translator
from pages._radar_words import radar_subtitle


def said(language, orientation, *favourable):
    axes = pd.DataFrame({"favourable": list(favourable)})
    return radar_subtitle(
        translator(language), axes, orientation=orientation, instrument="social_passport", year=2020
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_circumstances_are_named_as_not_judged(language):
    assert said(language, "better", "up", "none") != said(language, "better", "up", "up")


def test_where_nothing_is_judged_nothing_more_is_said():
    assert "обстоятельства" not in said("ru", "more", "none", "none")
    assert "обстоятельства" in said("ru", "better", "none", "up")
