import pandas as pd
import pytest

from figures.agreement import AgreementWords, agreement_bars

NAN = float("nan")
WORDS = AgreementWords(lowered="Понизили", confirmed="Подтвердили", raised="Повысили", participants="участн.")


@pytest.fixture
def works():
    return pd.DataFrame(
        {
            "label": ["Русский язык, 4", "Математика, 5", "Физика, 7"],
            "group": [4, 5, 7],
            "lowered_pct": [16.0, 31.0, NAN],
            "confirmed_pct": [81.0, 60.0, NAN],
            "raised_pct": [3.0, 9.0, NAN],
            "count_text": ["3 520", "3 765", "812"],
            "note": ["", "", "шкала не задана"],
            "is_selected": [False, True, False],
            "href": ["/compare?grade=4", "/compare?grade=5", "/compare?grade=7"],
            "hover": ["понизили 16 %", "понизили 31 %", "шкала не задана"],
        }
    )


def drawn(works, style):
    return agreement_bars(works, words=WORDS, style=style)


def test_parts_follow_each_other_in_one_bar(works, style):
    figure = drawn(works, style)
    assert [bar["x"][:2] for bar in figure["data"]] == [[16.0, 31.0], [81.0, 60.0], [3.0, 9.0]]
    assert figure["layout"]["barmode"] == "stack"


def test_number_is_left_out_where_it_does_not_fit(works, style):
    assert drawn(works, style)["data"][2]["text"] == ["", "9", ""]


def test_row_without_shares_says_why(works, style, words_of):
    assert "шкала не задана" in words_of(drawn(works, style))


def test_chosen_work_is_bold(works, style, words_of):
    assert "<b>Математика, 5</b>" in words_of(drawn(works, style))


def test_rows_of_a_grade_stand_together(works, style):
    together = works.assign(group=[4, 4, 5])
    assert drawn(together, style)["data"][0]["y"] == [0.0, -1.0, -2.4]


def test_bar_leads_to_its_work(works, style):
    assert drawn(works, style)["data"][0]["customdata"][1] == "/compare?grade=5"


def test_phone_leaves_the_heads_to_a_legend(works, style, phone, words_of):
    assert "Понизили" in words_of(drawn(works, style))
    assert "Понизили" not in words_of(drawn(works, phone))


def test_height_holds_twenty_five_rows(works, style):
    many = pd.concat([works] * 9).head(25).assign(group=1)
    assert drawn(many, style)["layout"]["height"] > 25 * 25


def test_no_bars_when_no_work_has_marks(works, style):
    assert drawn(works.assign(lowered_pct=NAN), style) is None


def test_bars_are_strict_json(works, style, as_json):
    assert as_json(drawn(works, style))
