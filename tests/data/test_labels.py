"""Names are as short as they can be and still tell schools apart."""

import pandas as pd
import pytest

from data.labels import place_labels, plain_name, school_labels


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("МБОУ «СОШ № 28»", "СОШ № 28"),
        ("БОУ г. Омска «Лицей № 64»", "г. Омска «Лицей № 64»"),
        ("Школа № 28", "Школа № 28"),
        ("«Росток»", "Росток"),
        ("МБОУ", "МБОУ"),
    ],
)
def test_the_legal_form_is_left_out(written, plain):
    assert plain_name(written) == plain


def test_an_ordinary_school_is_its_number():
    names = pd.Series(["Школа № 28", "СОШ № 4", "Гимназия № 5", "Росток"])
    assert list(school_labels(names)) == ["№ 28", "№ 4", "Гимназия № 5", "Росток"]


def test_ambiguous_numbers_keep_their_kind():
    assert list(school_labels(pd.Series(["Школа № 4", "СОШ № 4"]))) == ["Школа № 4", "СОШ № 4"]


def test_the_word_that_all_districts_share_is_dropped():
    assert list(place_labels(pd.Series(["Заречный округ", "Южный округ"]))) == ["Заречный", "Южный"]


def test_one_place_or_unlike_places_stay_whole():
    assert list(place_labels(pd.Series(["Южный округ"]))) == ["Южный округ"]
    assert list(place_labels(pd.Series(["Южный округ", "город Тестовск"]))) == ["Южный округ", "город Тестовск"]
