"""Settings come from the environment once and fail loudly."""

import pytest

from config import Settings, SettingsError


def test_an_empty_environment_gives_the_defaults():
    assert Settings.from_environment({}) == Settings()


def test_variables_replace_the_defaults():
    seen = {"LEPESTOK_PORT": "8123", "LEPESTOK_STORE": "sqlite:///x.db", "LEPESTOK_LANGUAGE": "en"}
    settings = Settings.from_environment(seen)
    assert (settings.port, settings.store_url, settings.language) == (8123, "sqlite:///x.db", "en")


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("LEPESTOK_PORT", "many", "whole_number"),
        ("LEPESTOK_PORT", "0", "whole_number"),
        ("LEPESTOK_PORT", "8\u00b2", "whole_number"),
        ("LEPESTOK_LANGUAGE", "fr", "one_of"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(name, value, code):
    with pytest.raises(SettingsError) as refused:
        Settings.from_environment({name: value})
    assert (refused.value.code, refused.value.params["name"]) == (code, name)
