import pandas as pd
import pytest

from demo.files import write_all


@pytest.fixture(scope="module")
def files(tables, recipe, tmp_path_factory):
    return {path.name: path for path in write_all(tables, recipe, tmp_path_factory.mktemp("files"))}


def read(path):
    return pd.read_csv(path, sep=";", encoding="utf-8-sig", dtype=str, keep_default_na=False)


def test_names_say_what_is_inside(files):
    assert {"Школы Светлоярска.csv", "ВПР 2021.csv", "Отметки 2020-21.csv"} <= set(files)


def test_headers_are_those_of_the_layout(files):
    assert list(read(files["Направления 2020-21.csv"])) == ["Школа", "Учебный год", "Направление"]


def test_files_open_in_a_russian_excel(files):
    assert files["Контингент.csv"].read_bytes().startswith(b"\xef\xbb\xbf")


def test_school_years_are_written_as_schools_write_them(files):
    assert set(read(files["Отметки 2020-21.csv"])["Учебный год"]) == {"2020/21"}


def test_points_are_written_in_words(files):
    assert set(read(files["Отметки 2020-21.csv"])["Период"]) == {
        "I четверть",
        "I полугодие",
        "III четверть",
        "год",
    }


def test_dates_are_russian(files):
    assert set(read(files["Дорожные карты 2020-21.csv"])["Срок"]) == {"", "23.09.2020"}


def test_what_is_missing_is_blank(files):
    work = read(files["ВПР 2021.csv"])
    absent = work[work["Состояние"] == "отсутствовал"]
    assert set(absent["Балл"]) | set(absent["Отметка в журнале"]) == {""}


def test_every_row_of_a_table_is_in_a_file(files, tables):
    of_instruments = [name for name in files if name.startswith(("Соц", "Само", "Риск", "Конт"))]
    rows = sum(len(read(files[name])) for name in of_instruments if name != "Контингент.csv")
    assert rows == len(tables["own_instruments"])


def test_numbers_have_a_decimal_comma(files):
    assert "2,5" in set(read(files["Самодиагностика 2020-21.csv"])["Значение"])


def test_rows_of_a_school_and_point_stand_together(files):
    marks = read(files["Отметки 2020-21.csv"])
    place = marks["Школа"] + marks["Период"]
    assert (place != place.shift()).sum() == place.nunique()
