import pytest

from wording.naming import shortened, without_common_word


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Южный округ", "Северный округ"], ["Южный", "Северный"]),
        (["Южный округ", "город Тара"], ["Южный округ", "город Тара"]),
        (["округ", "Южный округ"], ["округ", "Южный округ"]),
        (["Южный округ"], ["Южный округ"]),
        ([], []),
    ],
)
def test_a_word_that_all_names_share_is_dropped(names, short):
    assert without_common_word(names) == short


@pytest.mark.parametrize(
    ("name", "short"), [("Привокзальный", "Привокз."), ("Северный", "Северный"), ("Советский", "Советский")]
)
def test_a_long_name_is_cut_with_a_full_stop(name, short):
    assert shortened(name, letters=8) == short
