from data.groups import path_keys
from loaders.reading.sheets import Sheet
from tests.loaders.fis import count, school
from tests.loaders.protocols import codes, problem, table

REGION = "Энская область"
TOWN = "Заречный муниципальный район(reg99_m012)"
MARKS = [
    ["Вся выборка", 35000, 1700000, 5.1, 32.9, 44.3, 17.7],
    [REGION, 560, 30000, 9.4, 39.2, 39.3, 12.1],
    [TOWN, 2, 105, 12.5, 44.64, 33.04, 9.82],
    [school(1), "", 64, 10.94, 45.31, 32.81, 10.94],
    ["МБОУ «Чужая»(edu990999)", "", 41, 9.76, 43.9, 31.71, 14.63],
]
WIDE = ["Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметке по журналу)"]
WIDE += ["Повысили (Отметка > Отметка по журналу)"]
CHANGES = [
    [REGION, 29589, 37, 10948, 61, 18049, 2, 592],
    [TOWN, 105, 40.95, 43, 56.19, 59, 2.86, 3],
    [school(1), 64, 42.19, 27, 50, 32, 7.81, 5],
]


def above(report, work="ВПР 2026 Русский язык 4 класс"):
    return [[report], [], [work], ["Предмет:", "Русский язык"], [], ["Дата:", "20.04.2026"], []]


def sheet(lines, head, rows):
    return Sheet("РУ 4", [[*row, *[""] * (len(head) - len(row))] for row in [*lines, head, *rows]])


def marks(rows=MARKS, report="Статистика по отметкам"):
    return sheet(above(report), ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5], rows)


def changes(rows=CHANGES):
    head = [f"{part}{what}" for part in WIDE for what in (" %", " Кол-во участников")]
    lines = above("Сравнение отметок с отметками по журналу")
    return sheet(lines, ["Группы участников", "Кол-во участников(всего)", *head], rows)


def long(rows=CHANGES):
    lines = []
    for name, total, *figures in rows:
        lines.append([name])
        lines += [[part, figures[2 * n + 1], figures[2 * n]] for n, part in enumerate(WIDE)]
        lines.append(["Всего", total, 100])
    lines_above = above("Сравнение отметок с отметками по журналу", "ВПР 2021 Русский язык 4 класс")
    lines_above[5] = ["Дата:", "16.03.2021"]
    return sheet(lines_above, ["Группы участников", "Кол-во участников", "%"], lines)


def test_levels_are_told_by_the_text_and_parents_by_the_order():
    groups = count(marks()).facts.groups
    told = [(group.kind, group.code, group.parent, group.school) for group in groups]
    assert told == [
        ("sample", "", None, None),
        ("region", "", 0, None),
        ("municipality", "reg99_m012", 1, None),
        ("school", "edu991001", 2, "1"),
        ("school", "edu990999", 2, None),
    ]


def test_a_region_is_the_same_with_the_whole_sample_above_it_and_without():
    with_sample, without = count(marks()).facts.groups, count(changes()).facts.groups
    assert path_keys(with_sample)[1:4] == path_keys(without)
    assert path_keys(without)[2] == "school:991001"


def test_names_of_regions_may_have_brackets_but_schools_need_their_login():
    rows = [["Республика Саха (Якутия)", 5, 500, 10, 40, 40, 10], ["МБОУ «СОШ № 7»", "", 50, 10, 40, 40, 10]]
    counted = count(marks(rows))
    assert [group.kind for group in counted.facts.groups] == ["region"]
    assert counted.ignored == {"unknown_group": 1}


def test_shares_stay_as_they_are_published():
    counted = count(marks())
    shares = table(counted, "mark_share")
    assert shares[shares["unit"] == 2].set_index("mark")["share_pct"].to_dict() == {
        2: 12.5,
        3: 44.64,
        4: 33.04,
        5: 9.82,
    }
    sizes = table(counted, "group_size").astype(object)
    assert [*sizes["participants"]] == [1700000, 30000, 105, 64, 41]
    assert sizes["schools"].notna().tolist() == [True, True, True, False, False]
    assert set(counted.facts.units["key"]) == {"mark_shares:vpr:2026:4:russian:regular"}
    assert (counted.counted, codes(counted)) == (5, {})


def test_the_comparison_keeps_its_counts_too():
    counted = count(changes())
    rows = table(counted, "journal_change")
    assert rows[rows["unit"] == 2].set_index("outcome")["pupils"].to_dict() == {
        "lowered": 27,
        "confirmed": 32,
        "raised": 5,
    }
    assert not counted.problems


def test_the_long_form_says_the_same_as_the_wide_one():
    wide, lines = count(changes()), count(long())
    assert lines.counted == 3
    assert table(lines, "journal_change").equals(table(wide, "journal_change"))
    assert list(lines.facts.units["row_ranges"]) == ["9-13", "14-18", "19-23"]
    assert lines.facts.assessments[0].year == 2021


def test_shares_that_are_no_whole_and_counts_unlike_them_are_set_aside():
    wrong = [[REGION, 560, 30000, 9.4, 39.2, 39.3, 22.1], *MARKS[2:]]
    counted = count(marks(wrong))
    assert counted.ignored == {"shares_do_not_add_up": 1}
    assert problem(counted, "shares_do_not_add_up").params == {"total": 110.0}
    other = [CHANGES[0], [TOWN, 105, 40.95, 50, 56.19, 52, 2.86, 3]]
    assert count(changes(other)).ignored == {"counts_unlike_shares": 1}


def test_figures_that_are_none_are_set_aside_where_they_stand():
    rows = [[REGION, 560, 0, 10, 40, 40, 10], [TOWN, 2, 105, "много", 44.64, 33.04, 9.82], *MARKS[3:]]
    counted = count(marks(rows))
    assert counted.ignored == {"bad_participants": 1, "bad_share": 1}
    assert problem(counted, "bad_share").column == "2"


def test_a_parent_smaller_than_what_is_in_it_is_said():
    rows = [MARKS[1], [TOWN, 2, 90, *MARKS[2][3:]], *MARKS[3:]]
    said = problem(count(marks(rows)), "parent_smaller")
    assert (said.row, dict(said.params)) == (10, {"participants": 90, "inside": 105})


def test_a_group_that_comes_twice_counts_once():
    said = count(marks([*MARKS, MARKS[3]]))
    assert said.ignored == {"repeated_key": 1}
    assert problem(said, "repeated_key").params == {"first": 12}


def test_another_report_with_the_same_columns_is_refused():
    counted = count(marks(report="Распределение первичных баллов"))
    assert counted.facts is None
    assert codes(counted) == {"other_report": 1}
