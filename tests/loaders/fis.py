"""Reports and forms of ФИС ОКО in their real layouts, counted as the reading process counts them."""

from pathlib import PurePath

from loaders.hints import hints_of
from loaders.kinds import KINDS
from loaders.lay_out import lay_out
from loaders.layout import layouts
from loaders.reading.sheets import Sheet
from loaders.recognise import recognise
from tests.loaders.protocols import register

FORM = "Форма сбора результатов Английский язык 8 класс ВПР 2026.xlsx"
TASKS = ("1 (10б)", "4К1 (12б)", "11.3 k1 (2б) ")
FORM_HEAD = [
    "Код участника",
    "Вариант",
    *TASKS,
    "Порядковый номер класса",
    "Отметка за предыдущий триместр/ четверть/полугодие",
    "Итого баллов",
]
TITLE = "ВПР 2026 Русский язык 4 класс"


def school(number):
    return f"МБОУ «СОШ № {number}»(edu99100{number})"


def individual(*blocks, title=TITLE, subject="Русский язык", maximum=24, tasks=TASKS):
    """Give the sheet Ф1 of blocks (school, declared, pupils made by ``scored``)."""
    levels = ["", "", "Уровень сложности задания", "", "", "", *"БПБ", "", "", ""]
    head = ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант", *tasks]
    rows = [
        ["Индивидуальные результаты"],
        [],
        [title],
        ["Предмет:", subject],
        ["Максимальный первичный балл:", maximum],
        ["Дата:", "20.04.2026"],
        levels,
        [*head, "Первичный балл", "Отметка", "Отметка по журналу"],
    ]
    for name, declared, pupils in blocks:
        rows.append([f"{name} | Кол-во участников: {declared}"])
        rows += [[name[-10:-1], "Заречный район", name, *pupil] for pupil in pupils]
    return Sheet("РУ 4 Индивидуальные результаты", [row + [""] * (len(rows[7]) - len(row)) for row in rows])


def scored(*points, code=40001, mark=3, journal=4, total=None):
    """Give what Ф1 says of one pupil; the total is the sum of the points unless said otherwise."""
    whole = sum(each for each in points if isinstance(each, int)) if total is None else total
    return [code, 1, 1, *points, whole, mark, journal]


def form(*pupils, prefilled=3):
    """Give the sheet of a form with so many rows of prefilled zeros under the pupils."""
    blank = ["", "", "", "", "", "", "", 0]
    return Sheet("Протокол", [FORM_HEAD, *pupils, *[blank] * prefilled])


def count(sheet, *, path="2849657.xlsx", folder="", **said):
    """Count a sheet and hold what is true of every count."""
    found = recognise([sheet], layouts()).match
    hints = hints_of(PurePath(folder) / path, folder=folder, overrides=said)
    counted = KINDS[found.layout.kind](lay_out(found, sheet.rows), hints, register())
    assert counted.rows == counted.counted + sum(counted.ignored.values())
    return counted
