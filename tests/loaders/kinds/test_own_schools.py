from loaders.kinds.own_schools import count_schools
from tests.loaders.kinds.tables import count, faults

GOOD = {"code": "101", "short_name": "Школа № 101", "region": "Край", "municipality": "Город", "district": "Центр"}


def listed(*changes):
    return count(count_schools, "own_schools", *({**GOOD, **change} for change in changes))


def test_a_school_stands_in_the_lowest_territory_named():
    first, second = listed({}, {"code": "102", "region": None, "district": None}).facts.schools
    assert first.territory == (("region", "Край"), ("municipality", "Город"), ("district", "Центр"))
    assert second.territory == (("municipality", "Город"),)


def test_a_login_is_one_more_name_of_the_school():
    entry = listed({"login": "sch991101", "full_name": "Школа имени Пушкина"}).facts.schools[0]
    assert (entry.code, entry.names, entry.full_name) == (
        "101",
        (("fis_oko", "sch991101"),),
        "Школа имени Пушкина",
    )


def test_a_code_that_excel_made_a_number_stays_a_code():
    assert listed({"code": 101.0}).facts.schools[0].code == "101"


def test_a_code_told_twice_counts_once():
    assert faults(listed({}, {"short_name": "Школа № 102"})) == [("repeated_key", 3, "Код школы")]


def test_two_schools_cannot_share_a_login():
    counted = listed(
        {"login": "sch991101"}, {"code": "102", "login": "sch991101"}, {"code": "103"}, {"code": "104"}
    )
    assert faults(counted) == [("repeated_key", 3, "Логин ФИС ОКО")]


def test_a_school_without_a_municipality_is_set_aside():
    assert faults(listed({"municipality": None})) == [("missing_value", 2, "Муниципалитет")]


def test_a_code_of_exams_is_one_more_name_for_both_of_them():
    entry = listed({"exam_code": 5801.0, "ege_code": "77"}).facts.schools[0]
    assert entry.names == (("code", "ОГЭ 5801"), ("code", "ЕГЭ 77"))


def test_two_schools_cannot_share_a_code_of_an_exam():
    counted = listed({"oge_code": "5801"}, {"code": "102", "oge_code": "5801"}, {"code": "5801"})
    assert faults(counted) == [("repeated_key", 3, "Код ОГЭ")]
