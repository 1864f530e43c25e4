"""The address carries the whole state of the filter bar."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.filters import Filters

WORDS = st.none() | st.from_regex(r"[a-z][a-z0-9-]{0,10}", fullmatch=True)
NUMBERS = st.none() | st.integers(0, 10**8)
FILTERS = st.builds(
    Filters,
    year=NUMBERS,
    point=WORDS,
    territory=NUMBERS,
    program=WORDS,
    curator=NUMBERS,
    assessment=WORDS,
    subject=WORDS,
    grade=NUMBERS,
    instrument=WORDS,
    indicator=WORDS,
    as_of=st.none() | st.dates(),
    beside=st.lists(st.integers(0, 10**8), max_size=2).map(tuple),
    municipality=NUMBERS,
    schools=st.lists(st.integers(0, 10**8), max_size=24).map(tuple),
    saved=WORDS,
    since=st.none() | st.dates(),
    audience=WORDS,
)


@given(FILTERS)
def test_an_address_says_exactly_what_is_narrowed(filters):
    assert Filters.from_query(filters.to_query()) == filters


def test_nothing_narrowed_is_an_empty_address():
    assert Filters().to_query() == {}


def test_what_cannot_be_read_is_left_at_its_default():
    assert Filters.from_query({"year": "x", "as_of": "31.12", "colour": "red", "grade": "²"}) == Filters()


def test_widening_keeps_the_rest():
    filters = Filters(year=2020, subject="mathematics", beside=(3,))
    assert filters.without("subject", "beside") == Filters(year=2020)


def test_dates_are_read_as_iso():
    assert Filters.from_query({"as_of": "2020-09-15"}).as_of == date(2020, 9, 15)
