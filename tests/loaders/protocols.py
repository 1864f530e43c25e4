"""Tiny protocols in the three layouts, counted as the reading process counts them."""

from collections import Counter
from pathlib import PurePath

from data.resolver import Resolver
from loaders.hints import hints_of
from loaders.kinds.protocol import count_protocol
from loaders.lay_out import lay_out
from loaders.layout import layouts
from loaders.reading.sheets import Sheet
from loaders.recognise import recognise

MATHS_4 = "Проведение работы по математике, 4 класс. ВПР 2021.xlsx"
HEAD_2020 = ["user", "id", "code", "otc", "gender", "klass", "var-1", "var-2", "sum"]
HEAD_2021 = [
    "логин школы",
    "регион",
    "номер обучающегося",
    "код обучающегося",
    "отметка за предыдущую четверть/триместр",
    "пол",
    "класс",
    "вариант",
    "всего баллов",
]
HEAD_2022 = ["Пользователь", "Дата загрузки", "Код", "Вариант"]
TAIL_2022 = ["Наименование класса", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"]


def register() -> Resolver:
    known = Resolver()
    for number in (1, 2):
        known.add(str(number), [("fis_oko", f"sch99100{number}")], short_name=f"МБОУ «СОШ № {number}»")
    return known


def sheet_2021(*pupils, tasks=2, name="Sheet"):
    """Give the sheet of ВПР 2021 with pupils made by ``pupil``."""
    head = [*HEAD_2021, *(f"балл за {number}" for number in range(1, tasks + 1)), "Учебник"]
    return Sheet(name, [head, *(row(each, tasks) for each in pupils)])


def row(pupil, tasks):
    given = list(pupil["tasks"])
    school, code, journal = pupil["school"], pupil["code"], pupil["journal"]
    start = [school, "Округ", "1", code, journal, "ж", pupil["class_name"], pupil["variant"], pupil["total"]]
    return [*start, *given, *[""] * (tasks - len(given)), ""]


def pupil(tasks=("1", "1"), **said):
    """Make a pupil whose total is the sum of the tasks unless said otherwise."""
    total = str(sum(int(task) for task in tasks if str(task).isdigit()))
    usual = {"school": "sch991001", "code": "40001", "journal": "4", "variant": "1", "class_name": "а"}
    return {**usual, "total": total, "tasks": tasks, **said}


def absent(**said):
    return pupil(**{"tasks": (), "total": "", "journal": "", "variant": "отсутствовал", **said})


def count(*sheets, path=MATHS_4, **overrides):
    """Count sheets as one file and hold what is true of every protocol."""
    found = recognise(sheets, layouts()).match
    laid_out = lay_out(found, next(sheet.rows for sheet in sheets if sheet.name == found.sheet))
    counted = count_protocol(laid_out, hints_of(PurePath(path), folder="", overrides=overrides), register())
    assert counted.rows == counted.counted + sum(counted.ignored.values())
    if counted.facts is not None:
        assert counted.counted == table(counted, "turnout")["listed"].sum()
    return counted


def table(counted, name):
    return counted.facts.tables[name]


def codes(counted):
    return Counter(problem.code for problem in counted.problems)


def problem(counted, code):
    return next(problem for problem in counted.problems if problem.code == code)
