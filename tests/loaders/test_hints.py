from pathlib import PurePath

import pytest

from loaders.hints import hints_of, subject_in
from loaders.laid_out import Origin


def best(path, **overrides):
    hints = hints_of(PurePath(path), folder="", overrides=overrides)
    return {name: hint.value for name in ("year", "grade", "subject") if (hint := hints.best(name))}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Проведение работы по математике, 4 класс. ВПР 2021.xlsx", (2021, 4, "mathematics")),
        (
            "Проведение работы по русскому языку, 8 класс (по образцу 7 класса). ВПР 2020.xlsx",
            (2020, 7, "russian"),
        ),
        ("Проведение работы по окружающему миру,  4-й КЛАСС. ВПР\N{NO-BREAK SPACE}2021.xlsx", (2021, 4, "world")),
        ("2020/8/Физика.xlsx", (2020, 8, "physics")),
        ("2022/11/История.xlsx", (2022, 11, "history")),
        ("ВПР 2021/5 класс/Биология.xlsx", (2021, 5, "biology")),
        ("Протоколы_свод_2022_Математика_7.xlsx", (2022, 7, "mathematics")),
        ("ОБ 6 класс ВПР 2021.xlsx", (2021, 6, "social_studies")),
    ],
)
def test_names_and_folders_say_year_grade_and_subject(path, expected):
    assert tuple(best(path).values()) == expected


def test_the_name_is_believed_before_the_folder():
    assert best("2020/8/Физика 7 класс ВПР 2021.xlsx") == {"year": 2021, "grade": 7, "subject": "physics"}


def test_the_command_line_is_believed_before_the_name():
    assert best("2020/8/Физика.xlsx", grade=9, subject="chemistry") == {
        "year": 2020, "grade": 9, "subject": "chemistry",
    }  # fmt: skip


def test_the_nearest_folder_is_believed():
    assert best("2019/2020/Физика.xlsx")["year"] == 2020


def test_far_folders_and_folders_of_other_things_say_nothing():
    assert best("2020/8/a/b/c/Физика.xlsx") == {"subject": "physics"}
    assert best("отчёт_2022/проверка_7/Физика.xlsx") == {"subject": "physics"}


def test_hints_say_where_they_came_from():
    hints = hints_of(PurePath("2020/Физика 8 класс.xlsx"), folder="", overrides={"subject": "physics"})
    assert hints.best("subject").origin is Origin.COMMAND_LINE
    assert hints.best("grade").origin is Origin.NAME
    assert hints.best("year").origin is Origin.FOLDER
    assert [hint.origin for hint in hints.all("subject")] == [Origin.COMMAND_LINE, Origin.NAME]


@pytest.mark.parametrize("text", ["История и география", "Смета", "Математикам", ""])
def test_two_subjects_or_none_are_none(text):
    assert subject_in(text) is None


def test_the_longer_name_wins():
    assert subject_in("по литературному чтению") == "reading"
