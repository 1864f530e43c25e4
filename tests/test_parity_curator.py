"""Every number of a curator's screens is a number of the API under the same filters."""

import shutil

import pytest

from config import Settings
from dashboard import create_app
from data.sets import save_set
from data.store import open_store
from i18n import translator
from tests.parity.asking import api_answer, csv_links, page_html, query_of, workbook_link
from tests.parity.screens import curator
from tests.parity.screens.footing import sources
from tests.parity.shown import KEYS, plain, tables
from tests.parity.told import Writer

RU = translator("ru")
DEMO = [
    "/curator",
    "/curator?curator=9",
    "/curator?schools=1,15,104&instrument=risk_profile",
    "/curator?curator=4&year=2019&since=2020-01-01",
    "/curator/visit/15",
    "/curator/visit/40?as_of=2020-10-01",
]
WORLD = ["/curator", "/curator?schools=1,2,4,5", "/curator?curator=3&as_of=2020-10-01", "/curator/visit/2"]


@pytest.fixture(scope="module")
def demo(built):
    return create_app(Settings(), store=built.store).server.test_client()


@pytest.fixture(scope="module")
def small(settled, tmp_path_factory):
    """Have the small world, with groups under 10 and a saved set."""
    path = tmp_path_factory.mktemp("parity") / "world.db"
    shutil.copy(settled, path)
    store = open_store(f"sqlite:///{path}")
    save_set(store, name="К визиту", schools=[1, 2], by="")
    yield create_app(Settings(), store=store).server.test_client()
    store.close()


def page_of(address):
    return "visit" if "/visit/" in address else "curator"


def shown(client, address):
    return tables(page_html(client, page_of(address), address))


def answer(client, address):
    path = address.partition("?")[0].strip("/")
    return api_answer(client, path.removeprefix("curator/"), address)


def told(said, address):
    of_page = {"curator": curator.tables, "visit": curator.visit}[page_of(address)]
    found = [*of_page(said, query_of(address), RU), sources(said["footing"], RU)]
    written = {plain(table.caption): table.written() for table in found}
    strip = said.get("key_figures", [])
    return written | {KEYS: Writer(RU).keys(strip)} if strip else written


@pytest.mark.parametrize("address", DEMO)
def test_tables_of_the_demonstration_are_the_apis(demo, address):
    assert shown(demo, address) == told(answer(demo, address), address)


@pytest.mark.parametrize("address", WORLD)
def test_tables_of_the_small_world_are_the_apis(small, address):
    assert shown(small, address) == told(answer(small, address), address)


@pytest.mark.parametrize(
    ("address", "frame", "name"),
    [
        ("/curator?curator=9", "indicators", "value_pct"),
        ("/curator?curator=9", "values", "position"),
        ("/curator?curator=9", "shifts", "change_points"),
        ("/curator/visit/15", "results", "quality_low_pct"),
    ],
)
def test_one_number_that_differs_is_noticed(demo, address, frame, name):
    said = answer(demo, address)
    row = next(row for row in said[frame] if row[name] is not None)
    row[name] += 1
    assert shown(demo, address) != told(said, address)


@pytest.mark.parametrize("address", ["/curator?curator=9", "/curator/visit/15"])
def test_files_of_a_screen_can_be_fetched(demo, address):
    links = csv_links(demo, page_of(address), address)
    assert links
    assert {link: demo.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    assert demo.get(workbook_link(demo, page_of(address), address)).data.startswith(b"PK")
