from loaders.kinds.own_programs import count_programs
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

GOOD = {"school": "1", "academic_year": "2020/21", "program": "ШНОР", "curator_school": "Гимназия № 55"}


def joined(*changes):
    return count(count_programs, "own_programs", *({**GOOD, **change} for change in changes))


def test_each_program_of_a_school_is_a_unit():
    counted = joined({}, {"program": "500+", "curator_school": None})
    assert units(counted, "kind", "key") == [("membership", "2020:shnor"), ("membership", "2020:p500")]
    assert table(counted, "membership") == [("shnor", "55"), ("p500", None)]


def test_an_unknown_curator_is_told_apart_from_an_unknown_school():
    assert faults(joined({"curator_school": "Лицей № 9"})) == [("unknown_curator", 2, "Школа-куратор")]


def test_no_school_is_its_own_curator():
    assert faults(joined({"curator_school": "Школа № 1"})) == [("own_curator", 2, "Школа-куратор")]


def test_an_unknown_program_brings_the_allowed_words():
    assert of_rows(joined({"program": "100+"}))[0].params == {"allowed": "ШНОР; 500+"}
