import pytest

from components.naming import without_common_word


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
