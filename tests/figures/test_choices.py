import pandas as pd
import pytest

from figures.choices import BoardWords, direction_board

NAN = float("nan")
WORDS = BoardWords(whole="Весь город, школ из 62", districts="По округам", risk="Риск измерен")


@pytest.fixture
def choices():
    return pd.DataFrame(
        {
            "direction": ["talent", "mass_basics"],
            "position": [2, 1],
            "label": ["Развитие таланта", "Массовость достижения базовых результатов"],
            "schools": [51, 39],
            "text": ["<b>51</b>  82 %", "<b>39</b>  63 %"],
            "hover": ["51 из 62 школ", "39 из 62 школ"],
        }
    )


@pytest.fixture
def districts():
    return pd.DataFrame(
        {
            "group_id": [7, 3, 7, 3],
            "group": ["Привокзальный", "Южный"] * 2,
            "of_text": ["10", "9"] * 2,
            "direction": ["mass_basics", "mass_basics", "talent", "talent"],
            "schools": [7, 6, 8, 9],
            "share_pct": [70.0, NAN, 80.0, NAN],
            "hover": ["7 из 10", "6 из 9", "8 из 10", "9 из 9"],
        }
    )


@pytest.fixture
def risks():
    return pd.DataFrame(
        {
            "direction": ["mass_basics"],
            "measured": [44],
            "chosen": [17],
            "text": ["<b>17</b> из 44"],
            "is_attention": [True],
        }
    )


def drawn(choices, districts, style, **more):
    return direction_board(choices, districts, words=WORDS, style=style, **more)


def test_rows_go_in_the_order_of_the_document(choices, districts, style):
    assert drawn(choices, districts, style)["data"][0]["x"] == [39, 51]


def test_districts_keep_their_order_and_share_is_the_colour(choices, districts, style):
    heat = drawn(choices, districts, style)["data"][1]
    assert heat["z"] == [[70.0, None], [80.0, None]]
    assert (heat["zmin"], heat["zmax"]) == (0, 100)


def test_cells_say_schools_even_without_a_share(choices, districts, style):
    cells = [
        note["text"]
        for note in drawn(choices, districts, style)["layout"]["annotations"]
        if "x2" in note.get("xref", "")
    ]
    assert cells[:4] == ["7", "6", "8", "9"]


def test_risk_is_outlined_only_where_it_is_measured(choices, districts, risks, style, words_of):
    figure = drawn(choices, districts, style, risks=risks)
    assert [bar["x"] for bar in figure["data"][2:]] == [[44.0, None], [17.0, None]]
    assert "<b>17</b> из 44" in words_of(figure)


def test_board_without_risks_has_two_columns(choices, districts, style):
    assert "xaxis3" not in drawn(choices, districts, style)["layout"]


@pytest.mark.parametrize("count", [3, 15])
def test_columns_never_overlap(choices, districts, style, count):
    many = pd.concat([districts.head(1).assign(group_id=group) for group in range(count)])
    figure = drawn(choices, many, style)["layout"]
    assert figure["xaxis"]["domain"][1] < figure["xaxis2"]["domain"][0] < figure["xaxis2"]["domain"][1] == 1


def test_phone_puts_names_above_bars_and_leaves_the_map_to_the_table(choices, districts, phone, words_of):
    figure = drawn(choices, districts, phone)
    assert [trace["type"] for trace in figure["data"]] == ["bar"]
    assert "1. Массовость достижения базовых" in words_of(figure)


def test_no_board_without_choices(choices, districts, style):
    assert drawn(choices.assign(schools=0), districts, style) is None


def test_board_is_strict_json(choices, districts, risks, style, phone, as_json):
    assert as_json(drawn(choices, districts, style, risks=risks))
    assert as_json(drawn(choices, districts, phone))
