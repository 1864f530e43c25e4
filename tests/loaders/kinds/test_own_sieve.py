import dataclasses

import pandas as pd

from data.facts import Facts
from domain.problem import Severity
from loaders.kinds.own_sieve import Sieve
from tests.loaders.kinds.tables import faults, laid_out, register

NO_FACTS = Facts(units=pd.DataFrame())
ROW = {"school": "1", "academic_year": "2020/21", "grade": 5, "classes": 3, "pupils": 75}


def with_severity(severity):
    table = laid_out("own_enrolment", ROW, {**ROW, "pupils": "?"})
    changed = dataclasses.replace(table.layout, severities={**table.layout.severities, "not_whole": severity})
    sieve = Sieve(dataclasses.replace(table, layout=changed))
    sieve.whole("pupils")
    return sieve.counted(NO_FACTS)


def test_what_a_fault_does_is_data_of_the_layout():
    assert with_severity(Severity.ROW_SET_ASIDE).ignored == {"not_whole": 1}
    assert with_severity(Severity.WARNING).ignored == {}
    assert with_severity(Severity.FATAL).facts is None


def test_a_blank_cell_is_a_fault_only_where_a_value_is_needed():
    sieve = Sieve(laid_out("own_enrolment", {**ROW, "pupils": None}))
    assert sieve.whole("pupils", blank=0).tolist() == [0]
    assert faults(sieve.counted(NO_FACTS)) == []
    sieve.whole("pupils")
    assert faults(sieve.counted(NO_FACTS)) == [("missing_value", 2, "Обучающихся")]


def test_numbers_are_read_in_the_spellings_of_excel():
    sieve = Sieve(laid_out("own_instruments", *({"value": value} for value in ("1 204,5", "62,9 %", None, 3))))
    assert sieve.number_if_any("value").fillna(-1).tolist() == [1204.5, 62.9, -1, 3]


def test_infinity_is_no_number():
    sieve = Sieve(laid_out("own_instruments", {"value": "inf"}, {"value": "nan"}))
    sieve.number_if_any("value")
    assert [code for code, _, _ in faults(sieve.counted(NO_FACTS))] == ["not_a_number", "not_a_number"]


def test_schools_are_known_by_code_login_and_name():
    rows = ({**ROW, "school": school} for school in (1.0, "edu991001", "школа №1"))
    assert Sieve(laid_out("own_enrolment", *rows)).school("school", register()).tolist() == ["1", "1", "1"]


def test_a_row_repeats_only_rows_that_count():
    table = laid_out("own_enrolment", {**ROW, "pupils": "?"}, ROW, ROW)
    sieve = Sieve(table)
    clean = pd.DataFrame({"grade": sieve.whole("grade"), "pupils": sieve.whole("pupils")})
    sieve.once(clean, ["grade"], field="grade")
    assert faults(sieve.counted(NO_FACTS)) == [("not_whole", 2, "Обучающихся"), ("repeated_key", 4, "Класс")]
    assert len(sieve.kept(clean)) == 1
