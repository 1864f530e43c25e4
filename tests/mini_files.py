"""Tiny files as departments hand them in: a registry, a protocol of 2021, own tables."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

TASKS = [f"балл за {number}" for number in range(1, 16)]
PROTOCOL_HEADER = [
    "логин школы", "регион", "номер обучающегося", "код обучающегося", "отметка за предыдущую четверть/триместр",
    "пол", "класс", "вариант", "всего баллов", *TASKS, "Учебник", "Др.уч. автор", "Др.уч. название",
]  # fmt: skip
MARKS_HEADER = [
    "Школа", "Учебный год", "Период", "Класс", "Предмет", "Обучающихся", "«5»", "«4»", "«3»", "«2»", "н/а",
]  # fmt: skip
PROTOCOL_NAME = "Проведение работы по математике, 4 класс. ВПР 2021.xlsx"


def workbook(path: Path, rows: Iterable[Sequence[object]], *, sheet: str = "Лист1") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path, {"default_date_format": "dd.mm.yyyy"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path


def table(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def registry(path: Path, schools: int = 3) -> Path:
    listed = [[f"sch9910{n:02}", f"МБОУ «СОШ № {n}»", "Южный округ"] for n in range(1, schools + 1)]
    return workbook(path, [["логин", "имя", "регион"], *listed])


def protocol(path: Path, totals: Sequence[int | None] = (15, 9, None, 6), school: int = 1) -> Path:
    """Write one pupil a total; None is an absent pupil."""
    pupils = [_pupil(school, number, total) for number, total in enumerate(totals, start=1)]
    return workbook(path, [PROTOCOL_HEADER, *pupils], sheet="Sheet")


def marks(path: Path, *, n5: int = 5) -> Path:
    return table(path, [MARKS_HEADER, marks_row(n5=n5)])


def marks_row(*, n5: int = 5, school: str = "sch991001") -> list[object]:
    return [school, "2020/21", "1 четверть", 7, "Математика", 20, n5, 6, 13 - n5, 1, 0]


def _pupil(school: int, number: int, total: int | None) -> list[str]:
    start = [f"sch9910{school:02}", "Южный округ", str(number), f"4{number:04}"]
    if total is None:
        return [*start, "", "", "", "отсутствовал", "", *[""] * 15, "", "", ""]
    tasks = ["1" if place < total else "0" for place in range(15)]
    return [*start, "4", "", "а", "1", str(total), *tasks, "", "", ""]
