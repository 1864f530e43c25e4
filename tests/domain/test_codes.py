import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import Figure, Reference, ViewCode, escaped, key_of, plain, unescaped
from domain.filters import Filters

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
FIGURES = st.builds(
    Figure, NAMES, st.text(min_size=1), st.lists(st.tuples(NAMES, st.text()), max_size=4).map(tuple)
)
FILTERS = st.builds(
    Filters,
    year=st.none() | st.integers(1900, 2100),
    grade=st.none() | st.integers(1, 12),
    subject=st.none() | st.text(min_size=1),
    as_of=st.none() | st.dates(),
    beside=st.lists(st.integers(0, 9999), max_size=2).map(tuple),
)


@given(st.text())
def test_any_value_comes_back(text):
    assert unescaped(escaped(text)) == text
    assert not set(escaped(text)) & set("./?#&=%+ ")


@given(NAMES, FIGURES)
def test_a_reference_comes_back(view, figure):
    assert Reference.read(Reference(f"{view}/12", figure).write()) == Reference(f"{view}/12", figure)


@given(NAMES, st.integers(0, 10**8), FILTERS, st.none() | FIGURES)
def test_a_code_comes_back(view, revision, filters, figure):
    code = ViewCode(view, revision, filters, figure)
    assert ViewCode.read(code.write()) == code
    assert ViewCode.read(f" {code.write()}\n") == code


def test_codes_are_readable():
    filters = Filters(grade=5, assessment="vpr-2021", indicator="axis.social_passport.clubs")
    figure = Figure("schools", "lowered_pct", key_of({"school_id": 12.0, "school": "№ 12"}, ["school_id"]))
    code = ViewCode("school/12", 37, filters, figure)
    start = "school-12.37.assessment-vpr-2021.grade-5.indicator-axis:social_passport:clubs"
    assert code.write() == f"{start}..schools.lowered_pct.school_id-12"


@pytest.mark.parametrize("text", ["", "compare", "compare.x", "compare.37..", "compare.37.-5", ".37", "compare.٣"])
def test_what_is_no_code_is_nothing(text):
    assert (ViewCode.read(text) is None) == (text != "compare.37..")


@pytest.mark.parametrize("text", ["", "compare", "compare/schools", "/schools.n", "compare/.n", "a/b.c.-1"])
def test_what_is_no_reference_is_nothing(text):
    assert Reference.read(text) is None


def test_whole_numbers_have_no_point():
    assert [plain(value) for value in (3, 3.0, 2.5, "3.0", float("nan"))] == ["3", "3", "2.5", "3.0", "nan"]
