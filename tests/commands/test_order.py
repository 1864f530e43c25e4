from pathlib import Path

import pytest

from commands.order import WrongCall, understand


def wrong(*words):
    with pytest.raises(WrongCall) as caught:
        understand(words)
    return caught.value.code


def test_options_may_stand_anywhere(tmp_path):
    order = understand(
        ["--json", "load", str(tmp_path), "--year", "2021", str(Path(__file__)), "--store", "sqlite://"]
    )
    assert (order.command, order.is_json, order.year, order.store_url) == ("load", True, 2021, "sqlite://")
    assert order.paths == (tmp_path, Path(__file__))


def test_a_school_may_be_said_of_files_and_of_nothing_else(tmp_path):
    assert understand(["load", str(tmp_path), "--school", "СОШ № 12"]).school == "СОШ № 12"
    assert wrong("sources", "--school", "СОШ № 12") == "option_of_files"


def test_a_source_is_a_number_or_a_file_name():
    assert understand(["withdraw", "12"]).source == "12"
    assert understand(["restore", "Отметки 2020.csv"]).source == "Отметки 2020.csv"


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"], ["load", "--help"]])
def test_help_may_be_asked_for_anywhere(words):
    assert understand(words).command == "help"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "no_command"),
        (["lod"], "unknown_command"),
        (["load"], "no_paths"),
        (["load", "нет такого.xlsx"], "no_such_file"),
        (["load", ".", "--bad"], "unknown_option"),
        (["load", ".", "--year"], "no_value"),
        (["load", ".", "--year", "--json"], "no_value"),
        (["load", ".", "--year", "21"], "not_a_number"),
        (["load", ".", "--grade", "13"], "not_a_number"),
        (["load", ".", "--grade", "пятый"], "not_a_number"),
        (["load", ".", "--if-empty"], "option_of_demo"),
        (["serve", "--grade", "4"], "option_of_files"),
        (["serve", "8051"], "too_much"),
        (["serve", "--json"], "serve_json"),
        (["withdraw"], "no_source"),
        (["withdraw", "1", "2"], "no_source"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(words, code):
    assert wrong(*words) == code


def test_every_missing_path_is_named_at_once():
    with pytest.raises(WrongCall) as caught:
        understand(["check", "а.xlsx", ".", "б.xlsx"])
    assert caught.value.params == {"paths": "а.xlsx, б.xlsx"}
