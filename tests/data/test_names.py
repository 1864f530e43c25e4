"""Names are compared by what they mean, not by how they are typed."""

import pytest

from data.names import code_key, has_login, login_number, name_key, without_login
from data.reference import loose_key


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("sch991001", "991001"),
        ("EDU991001", "991001"),
        ("ksh991001", "991001"),
        ("991001", "991001"),
        ("edu991019 | МБОУ «СОШ № 19»", "991019"),
        ("МБОУ «СОШ №1 г.Урус-Мартан»(edu203389)", "203389"),
        ("Школа № 19", None),
        ("19", None),
        ("prosch991001", None),
        ("", None),
    ],
)
def test_login_is_found_anywhere(text, number):
    assert login_number(text) == number


def test_number_alone_is_no_login_of_a_registry():
    assert has_login("sch991001")
    assert not has_login("991001")


@pytest.mark.parametrize(
    "text",
    [
        "МБОУ «СОШ № 19»",
        "мбоу  сош №19",
        'МБОУ "СОШ N 19"',
        "МБОУ СОШ\xa0№\xa019",
        "MБOУ «COШ № 19»",
        "МБОУ_СОШ-19",
    ],
)
def test_spelling_does_not_matter(text):
    assert name_key(text) == "мбоу сош 19"


def test_yo_is_ye():
    assert name_key("Орлёнок") == name_key("ОРЛЕНОК")


@pytest.mark.parametrize(
    "text",
    [
        "МБОУ «СОШ № 19»",
        "сош 19",
        "БОУ Средняя общеобразовательная школа № 19",
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 19»",
    ],
)
def test_legal_form_does_not_matter_where_it_may_not(text):
    assert loose_key(text) == "сош 19"


def test_kind_of_school_matters():
    assert loose_key("МБОУ Гимназия № 19") != loose_key("МБОУ Лицей № 19")


def test_codes_are_compared_without_case_and_blanks():
    assert code_key(" Ab 12\xa0") == "ab12"


@pytest.mark.parametrize(
    "text", ["edu991019 | МБОУ «СОШ № 19»", "МБОУ «СОШ № 19»(edu991019)", "МБОУ «СОШ № 19» (sch991019)"]
)
def test_name_is_left_without_its_login(text):
    assert name_key(without_login(text)) == "мбоу сош 19"
