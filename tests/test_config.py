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
        ("LEPESTOK_TEMPLATES", "/there/is/no/such/folder", "folder"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(name, value, code):
    with pytest.raises(SettingsError) as refused:
        Settings.from_environment({name: value})
    assert (refused.value.code, refused.value.params["name"]) == (code, name)


def test_a_department_may_have_templates_of_its_own(tmp_path):
    assert Settings.from_environment({"LEPESTOK_TEMPLATES": str(tmp_path)}).templates == tmp_path
    assert Settings.from_environment({"LEPESTOK_TEMPLATES": ""}).templates is None
