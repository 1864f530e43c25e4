import pytest

from api.errors import ApiError
from api.question import language_of, read
from domain.filters import Filters


def test_filters_are_read_from_the_query():
    asked = read({"year": "2020", "program": "shnor", "beside": "3,4"}, default_language="ru")
    assert asked.filters == Filters(year=2020, program="shnor", beside=(3, 4))
    assert asked.language == "ru"


def test_a_blank_value_is_the_default():
    assert read({"year": ""}, default_language="ru").filters == Filters()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"yaer": "2020"}, "unknown_parameter"),
        ({"language": "de"}, "unknown_language"),
        ({"grade": "first"}, "unreadable_value"),
        ({"beside": "1,2,3"}, "unreadable_value"),
    ],
)
def test_nothing_is_read_past(query, code):
    with pytest.raises(ApiError) as refused:
        read(query, default_language="ru")
    assert (refused.value.status, refused.value.code) == (400, code)


def test_a_complaint_about_a_language_is_worded_in_the_default_one():
    assert (language_of({"language": "de"}, default="ru"), language_of({"language": "en"}, default="ru")) == (
        "ru",
        "en",
    )
