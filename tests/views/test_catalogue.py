import pytest

from views.catalogue import VIEWS, name_of, path_of, view_of
from views.school import school


@pytest.mark.parametrize("name", [*VIEWS, "school/12"])
def test_a_view_is_found_by_its_name_and_by_its_screen(name):
    assert view_of(name)
    assert name_of(path_of(name)) == name


def test_a_profile_is_asked_with_its_school():
    assert view_of("school/12") == (school, {"school_id": 12})


@pytest.mark.parametrize("name", ["", "school", "school/x", "school/٣", "nothing"])
def test_what_is_no_view_is_none(name):
    assert view_of(name) is None


def test_a_path_without_a_view_is_none():
    assert name_of("/nothing") is None
