import json

import pytest

import cli
from tests.towns import with_far_town


@pytest.fixture
def lepestok(store, capsys, monkeypatch):
    """The command line over a store with two municipalities."""
    monkeypatch.delenv("LEPESTOK_LANGUAGE", raising=False)
    url = str(with_far_town(store).engine.url)

    def call(*words):
        code = cli.main([*words, "--store", url])
        said = capsys.readouterr()
        return code, said.out + said.err

    return call


def test_without_a_name_it_says_what_is_first_and_what_may_be(lepestok):
    code, said = lepestok("home")
    assert code == 0
    assert "все муниципалитеты" in said
    assert "Дальний, город Тестовск" in said


def test_a_name_of_several_words_needs_no_quotes(lepestok):
    code, said = lepestok("home", "город", "Тестовск")
    assert (code, "Первым показывается город Тестовск" in said.replace("\xa0", " ")) == (0, True)
    assert json.loads(lepestok("home", "--json")[1])["home"] == "город Тестовск"


def test_all_take_it_back(lepestok):
    lepestok("home", "Дальний")
    lepestok("home", "все")
    assert json.loads(lepestok("home", "--json")[1])["home"] is None


def test_an_unknown_one_is_answered_with_those_known(lepestok):
    code, said = lepestok("home", "Атлантида")
    assert code == 1
    assert "Дальний" in said
