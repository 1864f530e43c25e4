from dataclasses import replace

import pytest
from sqlalchemy import update

from commands import doors as module
from commands.doors import CHOSEN, OWN, Doors, has_doors
from config import Settings
from data.schema import StoreInfo
from data.store import open_store


@pytest.fixture
def demo(tmp_path):
    """Give the settings and the store of a demonstration without schools."""
    settings = Settings(store_url=f"sqlite:///{tmp_path / 'lepestok.db'}")
    store = open_store(settings.store_url)
    with store.writing() as connection:
        connection.execute(update(StoreInfo).values(kind="demo"))
    yield settings, store
    store.close()


def doors_of(settings, store, built):
    def build(kept, _doors):
        built.append(kept.kind)
        return lambda _environ, _start: [kept.kind.encode()]

    return Doors(settings, store, build=build)


def test_ones_own_store_is_made_once_and_left_again(demo, tmp_path):
    settings, store = demo
    built = []
    doors = doors_of(settings, store, built)
    seen = [doors({}, None)]
    for own in (True, True, False, True):
        doors.open(own=own)
        seen.append(doors({}, None))
    assert seen == [[b"demo"], [b"empty"], [b"empty"], [b"demo"], [b"empty"]]
    assert built == ["demo", "empty"]
    assert (tmp_path / OWN).exists()
    doors.store.close()


def test_the_choice_is_remembered_only_where_no_store_was_named(demo, tmp_path, monkeypatch):
    settings, store = demo
    doors = doors_of(settings, store, [])
    doors.open(own=True)
    doors.store.close()
    assert not (tmp_path / CHOSEN).exists()

    class Usual(Settings):
        store_url = settings.store_url

    monkeypatch.setattr(module, "Settings", Usual)
    first = doors_of(settings, store, [])
    first.open(own=True)
    first.store.close()
    again = doors_of(settings, store, [])
    assert again.is_own
    again.open(own=False)
    assert not (tmp_path / CHOSEN).exists()
    assert not doors_of(settings, store, []).is_own


def test_only_a_demonstration_on_ones_own_machine_has_doors(demo, empty_store):
    settings, store = demo
    assert has_doors(settings, store)
    assert not has_doors(replace(settings, host="0.0.0.0"), store)
    assert not has_doors(settings, empty_store)
    assert not has_doors(replace(settings, store_url="postgresql://city"), store)
