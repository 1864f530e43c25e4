"""Tiny protocols of state exams as the reading process counts them; all people in them are made up."""

from pathlib import PurePath

from data.resolver import Resolver
from loaders.hints import hints_of
from loaders.kinds.gia import count_gia
from loaders.lay_out_blocks import lay_out_blocks
from loaders.layout import layouts
from loaders.reading.sheets import Sheet
from loaders.recognise import recognise

PERSON = ("Выдумкина", "Аграфена", "Сочинявна")
MATHS = ["02 - Математика 2026.06.02"]
RUSSIAN = ["01 - Русский язык 2026.06.04"]
OGE = ["№", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Код МСУ", "Фамилия", "Имя", "Отчество"]
OGE = [*OGE, "Задания с кратким ответом", "Задания с развёрнутым ответом", "Первичный балл", "Оценка"]
EGE = ["№", "Код ППЭ", "Код ОО", "Класс", "Код ООП", "Профиль", "Фамилия", "Имя", "Отчество", "Вариант"]
EGE = [*EGE, "Код участника", "№ бланка", "Ответы в краткой форме", "Ответы в развернутой форме"]
EGE = [*EGE, "Первичный балл", "Итоговый балл"]
SPARSE = (0, 1, 2, 4, 6, 8, 10, 12, 13, 14, 17, 18, 20)


def oge(points=15, mark=4, school=5801):
    return [1, school, "9А", 100, "0001", 12, *PERSON, "++-", "2(2)1(2)", points, mark]


def ege(points=64, school=5811):
    return [1, 100, school, "11", 101, 102, *PERSON, 1, "0077", "0088", "++-", "1(1)", 15, points]


def sparse(cells):
    """Spread the cells of ОГЭ over the columns that merged cells leave in a regional file."""
    spread = [""] * 21
    for place, cell in zip(SPARSE, cells, strict=True):
        spread[place] = cell
    return spread


def register():
    known = Resolver()
    for number in (1, 2):
        known.add(f"99000{number}", [("code", f"ОГЭ 580{number}")], short_name=f"МБОУ «СОШ № {number}»")
    known.add("5811", [], short_name="Лицей № 11")
    return known


def recognised(*rows, more=()):
    return recognise([Sheet("Протокол", list(rows)), *more], layouts())


def count(*rows, path="протокол.xlsx", **overrides):
    """Count the rows of one sheet and hold what is true of every protocol."""
    found = recognised(*rows).match
    hints = hints_of(PurePath(path), folder="", overrides=overrides)
    counted = count_gia(lay_out_blocks(found, rows), hints, register())
    assert counted.rows == counted.counted + sum(counted.ignored.values())
    assert not any(name in str(counted) for name in PERSON)
    if counted.facts is not None:
        assert counted.counted == counted.facts.tables["turnout"]["listed"].sum()
    return counted


def results(counted):
    """Give (points, mark, pupils) of all units in order."""
    rows = counted.facts.tables["result_count"]
    return list(rows[["points", "mark", "pupils"]].itertuples(index=False, name=None))


def works(counted):
    return [(key.procedure, key.year, key.programme_grade, key.subject) for key in counted.facts.assessments]


def said(counted):
    return [(problem.code, problem.row) for problem in counted.problems]
