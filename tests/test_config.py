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
    ("name", "value", "advice"),
    [
        ("LEPESTOK_PORT", "many", "whole number from 1 to 65535"),
        ("LEPESTOK_PORT", "0", "whole number from 1 to 65535"),
        ("LEPESTOK_LANGUAGE", "fr", "one of ru, en"),
    ],
)
def test_a_wrong_value_is_refused_with_advice(name, value, advice):
    with pytest.raises(SettingsError, match=advice):
        Settings.from_environment({name: value})
