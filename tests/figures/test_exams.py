import pandas as pd

from figures.exams import ExamWords, exam_bars

WORDS = ExamWords(minimum="минимум", below="ниже", territory="все", near="рядом", participants="участн.")


def rows(**changes):
    shares = {"not_passed_pct": 20.0, "not_passed_low_pct": 8.0, "not_passed_high_pct": 40.0}
    texts = dict.fromkeys(("minimum_text", "below_text", "territory_text", "near_text", "participants_text"), "7")
    known = {"label": "Физика", "near_minimum_pct": 10.0, "territory_not_passed_pct": 12.0, **shares, **texts}
    first = {**known, "year": 2019, "remark": "", "hover": "", "is_above": False}
    return pd.DataFrame([first, {**first, "year": 2020, **changes}])


def written(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_both_shares_are_stacked_bars_and_all_schools_a_tick(style):
    below, near, _, territory = exam_bars(rows(), words=WORDS, style=style)["data"]
    assert (below["x"], near["x"], territory["x"]) == ([20, 20], [10, 10], [12, 12])


def test_the_interval_is_that_of_the_share_below(style):
    error = exam_bars(rows(), words=WORDS, style=style)["data"][2]["error_x"]
    assert (error["array"], error["arrayminus"]) == ([20, 20], [12, 12])


def test_an_exam_is_named_once_and_every_year_stands(style):
    texts = written(exam_bars(rows(), words=WORDS, style=style))
    assert texts.count("Физика") == 1
    assert {"2019", "2020"} <= set(texts)


def test_a_hidden_row_has_a_remark_and_no_bar(style):
    gone = dict.fromkeys(("not_passed_pct", "not_passed_low_pct", "not_passed_high_pct", "near_minimum_pct"))
    figure = exam_bars(rows(remark="скрыто", **gone), words=WORDS, style=style)
    assert "скрыто" in written(figure)
    assert [trace["x"][1] for trace in figure["data"]] == [None] * 4


def test_the_axis_holds_the_widest_interval(style):
    figure = exam_bars(rows(not_passed_high_pct=83.0), words=WORDS, style=style)
    assert figure["layout"]["xaxis"]["range"] == [0, 90]


def test_a_phone_keeps_the_share_and_the_participants(phone):
    texts = written(exam_bars(rows(), words=WORDS, style=phone))
    assert {"ниже", "участн."} <= set(texts)
    assert "минимум" not in texts


def test_without_exams_there_is_no_chart(style):
    assert exam_bars(rows().head(0), words=WORDS, style=style) is None
