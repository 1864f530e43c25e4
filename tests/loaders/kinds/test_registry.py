from loaders.kinds.registry import count_registry
from tests.loaders.kinds.tables import count, faults

GOOD = {"login": "sch991005", "name": "МБОУ «СОШ № 5»", "municipality": "Южный округ"}


def listed(*changes):
    return count(count_registry, "registry_logins", *({**GOOD, **change} for change in changes))


def test_the_number_of_the_login_is_the_code_of_the_school():
    entry = listed({}).facts.schools[0]
    assert (entry.code, entry.short_name, entry.row) == ("991005", "МБОУ «СОШ № 5»", 2)
    assert entry.names == (("fis_oko", "sch991005"),)


def test_the_municipality_stands_in_the_region_of_the_login():
    known, unnamed = listed({"login": "edu220164"}, {}).facts.schools
    assert known.territory == (("region", "Алтайский край"), ("municipality", "Южный округ"))
    assert unnamed.territory == (("region", "Регион 99"), ("municipality", "Южный округ"))


def test_sch_and_edu_of_one_number_are_one_school():
    assert faults(listed({}, {"login": "edu991005"})) == [("repeated_key", 3, "логин")]


def test_what_is_no_login_is_set_aside():
    assert faults(listed({"login": "пятая школа"}, {"login": None})) == [
        ("not_a_login", 2, "логин"),
        ("missing_value", 3, "логин"),
    ]
