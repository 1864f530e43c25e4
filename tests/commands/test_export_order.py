from pathlib import Path

import pytest

from commands.export_order import KINDS
from commands.order import WrongCall, understand


def export(*words):
    return understand(["export", *words]).export


def wrong(*words):
    with pytest.raises(WrongCall) as caught:
        understand(["export", *words])
    return caught.value.code


def test_a_name_of_several_words_needs_no_quotes():
    made = export("deck", "Моя", "презентация", "--out", "x.pptx", "--anonymous", "--language", "en")
    assert (made.what, made.item, made.out, made.is_anonymous, made.language) == (
        "deck",
        "Моя презентация",
        Path("x.pptx"),
        True,
        "en",
    )


def test_filters_may_be_said_in_parts():
    assert export("screen", "compare", "--where", "grade=5", "--where", "point=q1", "--out", "x.xlsx").where == (
        "grade=5",
        "point=q1",
    )


def test_passports_go_into_a_folder_and_one_into_a_file(tmp_path):
    assert export("passport", "--out", str(tmp_path)).is_folder
    assert export("passport", "--out", str(tmp_path / "нет ещё")).is_folder
    assert not export("passport", "--school", "№ 12", "--out", "x.docx").is_folder


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "export_what"),
        (["slides", "--out", "x"], "export_unknown"),
        (["deck", "--out", "x.pptx"], "export_no_deck"),
        (["offline", "--out", "x.html"], "export_no_offline"),
        (["note", "--out", "x.docx"], "export_no_note"),
        (["screen", "--out", "x.xlsx"], "export_no_screen"),
        (["passport", "12", "--out", "x.docx"], "export_too_much"),
        (["visit", "--out", "x.docx"], "export_no_school"),
        (["deck", "directors"], "export_no_out"),
        (["deck", "directors", "--out", "x.pdf"], "export_ending"),
        (["deck", "directors", "--out", "."], "export_folder"),
        (["passport", "--out", "x.docx"], "export_no_folder"),
        (["passport", "--out", __file__], "export_no_folder"),
        (["templates", "--out", __file__], "export_no_folder"),
        (["screen", "compare", "--anonymous", "--out", "x.xlsx"], "export_idle"),
        (["screen", "compare", "--template", __file__, "--out", "x.xlsx"], "export_idle"),
        (["note", "directors", "--school", "№ 1", "--out", "x.docx"], "export_idle"),
        (["templates", "--where", "grade=5", "--out", "x"], "export_idle"),
        (["deck", "directors", "--template", "нет.pptx", "--out", "x.pptx"], "no_such_file"),
        (["deck", "directors", "--language", "de", "--out", "x.pptx"], "export_language"),
        (["deck", "directors", "--grade", "5", "--out", "x.pptx"], "option_of_files"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(words, code):
    assert wrong(*words) == code


@pytest.mark.parametrize("option", [["--out", "x"], ["--where", "a=b"], ["--anonymous"], ["--template", "x"]])
def test_options_of_export_are_of_nothing_else(option):
    with pytest.raises(WrongCall) as caught:
        understand(["sources", *option])
    assert (caught.value.code, caught.value.params["option"]) == ("option_of_export", option[0])


@pytest.mark.parametrize("what", KINDS)
def test_a_school_may_be_said_where_there_is_one(what):
    kind = KINDS[what]
    assert not kind.needs_school or kind.takes_school
