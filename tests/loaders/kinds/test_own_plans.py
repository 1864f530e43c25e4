from datetime import date

from loaders.kinds.own_plans import count_plans
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

GOOD = {
    "school": "1",
    "academic_year": "2020/21",
    "kind": "Дорожная карта",
    "status": "На согласовании",
    "since": "26.08.2020",
}
RETURNED = {"status": "На доработке", "since": "15.09.2020", "due_on": "23.09.2020", "remark": "Уточнить сроки"}


def planned(*changes):
    return count(count_plans, "own_plans", *({**GOOD, **change} for change in changes))


def test_the_way_of_a_plan_is_one_unit():
    counted = planned({"title": "План перехода"}, RETURNED)
    assert units(counted, "kind", "key", "row_ranges") == [("plan", "2020:road_map", "2-3")]
    assert table(counted, "plan") == [("road_map", "План перехода", None)]
    assert table(counted, "plan_status")[1] == (
        date(2020, 9, 15), "returned", date(2020, 9, 23), "Уточнить сроки",
    )  # fmt: skip


def test_the_latest_said_title_and_publication_count():
    counted = planned({**RETURNED, "title": "Новый"}, {"title": "Старый", "published_on": date(2020, 8, 27)})
    assert table(counted, "plan") == [("road_map", "Новый", date(2020, 8, 27))]


def test_a_project_as_a_kind_is_not_a_draft_as_a_status():
    counted = planned({"kind": "проект", "status": "проект"})
    assert (table(counted, "plan")[0][0], table(counted, "plan_status")[0][1]) == ("project", "draft")


def test_a_term_before_its_status_is_set_aside():
    assert faults(planned({**RETURNED, "due_on": "03.09.2020"})) == [("due_before_status", 2, "Срок")]


def test_a_date_that_cannot_be_is_set_aside():
    assert faults(planned({"since": "31.09.2020"})) == [("bad_date", 2, "Дата")]


def test_an_unknown_status_brings_the_allowed_words():
    problem = of_rows(planned({"status": "принята"}))[0]
    assert problem.params["allowed"] == "Проект; На согласовании; На доработке; Утверждена"


def test_the_same_status_twice_in_a_day_counts_once():
    assert faults(planned({}, {"remark": "ещё раз"})) == [("repeated_key", 3, "Статус")]
