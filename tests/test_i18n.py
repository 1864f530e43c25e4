"""Numbers, dates and plural forms are written as the reader writes them."""

from datetime import date

import pytest

from i18n import MissingText, Translator, translator


@pytest.fixture
def t():
    return translator("ru")


def test_thousands_are_parted_by_a_space_that_does_not_break(t):
    assert t.integer(3765) == "3\u00a0765"


def test_decimals_have_a_comma_and_round_half_up(t):
    assert (t.decimal(62.9), t.decimal(4.25), t.pct(62.9)) == ("62,9", "4,3", "62,9\u00a0%")


def test_differences_carry_their_sign(t):
    assert (t.signed(3.06), t.signed(-4.2), t.signed(0.04), t.signed(-0.04)) == ("+3,1", "−4,2", "0,0", "0,0")


@pytest.mark.parametrize(
    ("n", "word"), [(1, "школа"), (2, "школы"), (5, "школ"), (11, "школ"), (21, "школа"), (62, "школы")]
)
def test_nouns_agree_with_their_number(t, n, word):
    assert t.plural("noun.school", n) == word


def test_placeholders_are_formatted_by_kind():
    t = Translator(
        "ru", {"x": "{n:noun.school}: {p:pct} за {y:year} на {d:long}", "noun.school": ("школа", "школы", "школ")}
    )
    said = t("x", n=62, p=62.9, y=2020, d=date(2020, 9, 15)).replace("\u00a0", " ")
    assert said == "62 школы: 62,9 % за 2020/21 на 15 сентября 2020"


def test_lists_end_with_and(t):
    assert t.listed(["№ 28", "№ 48", "№ 49"]) == "№ 28, № 48 и № 49"


def test_codes_become_words():
    t = Translator("ru", {"x": "{s:word.subject}, 5 класс", "subject.mathematics": "математика"})
    assert t("x", s="mathematics") == "математика, 5 класс"


def test_lists_of_codes_become_lists_of_words():
    t = Translator("ru", {"x": "{s:words.subject}", "subject.a": "физика", "subject.b": "химия", "list.and": "и"})
    assert t("x", s=("a", "b")) == "физика и химия"


def test_long_names_have_short_ones():
    assert Translator("ru", {"x": "{d:short.way}", "way.talent.short": "Талант"})("x", d="talent") == "Талант"


def test_a_missing_text_says_where_to_add_it(t):
    with pytest.raises(MissingText, match="locales/"):
        t("no.such.key")


def test_english_differs_where_it_should():
    assert (translator("en").decimal(62.9), translator("en").day(date(2020, 9, 15))) == ("62.9", "2020-09-15")


def test_names_that_are_not_there_are_not_announced():
    said = {"value": "школа 1", "rows": "2", "pupils": 3}
    t = translator("ru")
    assert "Похожие" not in t("problem.unknown_school", **said, nearest="")
    assert "Похожие названия: СОШ № 1." in t("problem.unknown_school", **said, nearest="СОШ № 1").replace(
        "\xa0", " "
    )
