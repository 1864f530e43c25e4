"""Every number that a screen shows in a table is a number of the API under the same filters."""

import re
import shutil

import pytest

from config import Settings
from dashboard import create_app
from data.store import open_store
from i18n import translator
from tests.parity.asking import api_answer, csv_links, page_html, query_of, workbook_link
from tests.parity.screens import compare, data, directions, overview, participation, risks, school
from tests.parity.screens.footing import sources
from tests.parity.shown import KEYS, plain, tables
from tests.parity.told import Writer

TOLD = {
    "overview": overview.tables,
    "compare": compare.tables,
    "directions": directions.tables,
    "participation": participation.tables,
    "risks": risks.tables,
    "sources": data.tables,
    "schools": school.choice,
    "school": school.tables,
}
PAGES = {
    "": "overview",
    "compare": "compare",
    "directions": "directions",
    "participation": "participation",
    "risks": "risks",
    "data": "sources",
    "school": "school",
}
RU = translator("ru")
MOST_KEYS = 5
DEMO = [
    "/",
    "/?territory=3&program=shnor",
    "/?municipality=9",
    "/?municipality=0",
    "/?year=2019",
    "/?as_of=2020-09-01",
    "/?indicator=axis.social_passport.full_families",
    "/?indicator=lessons_attended&point=h1",
    "/compare",
    "/compare?territory=4",
    "/compare?municipality=9",
    "/compare?municipality=0&assessment=oge-2019",
    "/compare?program=p500&assessment=vpr-2021&subject=russian&grade=6",
    "/compare?assessment=vpr-2020&subject=mathematics&grade=5",
    "/compare?assessment=vpr-2021&subject=russian&grade=5",
    "/compare?assessment=vpr-2021&subject=mathematics&grade=4&territory=4",
    "/compare?assessment=oge-2021",
    "/compare?assessment=ege-2019",
    "/compare?assessment=ege-2020&subject=physics",
    "/compare?assessment=diagnostic-2021",
    "/compare?indicator=attendance",
    "/compare?assessment=diagnostic-2021&indicator=attendance",
    "/compare?point=h1",
    "/compare?curator=4",
    "/school",
    "/school?territory=5",
    "/school?municipality=9",
    "/school/110",
    "/school/120?municipality=9&beside=1,110",
    "/school/1",
    "/school/1?instrument=risk_profile",
    "/school/40?instrument=self_diagnosis&beside=2,3",
    "/school/44",
    "/school/104?year=2019&subject=mathematics",
    "/directions",
    "/directions?territory=6",
    "/directions?municipality=0",
    "/directions?program=p500&year=2020",
    "/participation",
    "/participation?assessment=vpr-2020",
    "/participation?territory=6&program=p500",
    "/participation?year=2019",
    "/risks",
    "/risks?territory=6",
    "/risks?year=2019",
    "/risks?municipality=9",
    "/risks?municipality=9&instrument=survey&audience=parents",
    "/data",
    "/data?territory=7",
]
WORLD = [
    "/",
    "/compare",
    "/compare?assessment=vpr-2020&subject=russian&grade=5",
    "/compare?assessment=oge-2021&subject=mathematics&grade=9",
    "/compare?assessment=vpr-2020&subject=russian&grade=5&indicator=attendance",
    "/school",
    "/school/1",
    "/school/5?beside=1",
    "/directions",
    "/participation",
    "/data",
]


def client_of(store):
    return create_app(Settings(), store=store).server.test_client()


@pytest.fixture(scope="module")
def demo(built):
    return client_of(built.store)


@pytest.fixture(scope="module")
def small(settled, tmp_path_factory):
    """Have the small world: works without a scale, groups under 10, refused files."""
    path = tmp_path_factory.mktemp("parity") / "world.db"
    shutil.copy(settled, path)
    store = open_store(f"sqlite:///{path}")
    yield client_of(store)
    store.close()


def shown(client, address):
    """Give what the screen shows, table by table."""
    return tables(page_html(client, PAGES[address.partition("?")[0].split("/")[1]], address))


def answer(client, address):
    """Give what the API says under the address of the screen."""
    path = address.partition("?")[0].strip("/")
    return api_answer(client, {"": "overview", "data": "sources", "school": "schools"}.get(path, path), address)


def told(said, address):
    """Write what the API says as the screen's tables must have it."""
    path = address.partition("?")[0].strip("/")
    view = {"": "overview", "data": "sources", "school": "schools"}.get(path, path.partition("/")[0])
    found = [*TOLD[view](said, query_of(address), RU), sources(said["footing"], RU)]
    written = {plain(table.caption): table.written() for table in found}
    strip = said.get("key_figures", [])[:MOST_KEYS]
    return written | {KEYS: Writer(RU).keys(strip)} if strip else written


def numbers(found) -> int:
    return sum(bool(re.search(r"\d", cell)) for rows in found.values() for row in rows for cell in row)


@pytest.mark.parametrize("address", DEMO)
def test_tables_of_the_demonstration_are_the_apis(demo, address):
    assert shown(demo, address) == told(answer(demo, address), address)


@pytest.mark.parametrize("address", WORLD)
def test_tables_of_the_small_world_are_the_apis(small, address):
    assert shown(small, address) == told(answer(small, address), address)


def test_thousands_of_numbers_are_compared(demo):
    screens = [shown(demo, address) for address in ("/", "/compare", "/school/1", "/directions", "/data")]
    assert all(numbers(screen) > 200 for screen in screens)
    assert sum(map(numbers, screens)) > 3500


@pytest.mark.parametrize(
    ("address", "frame", "name"),
    [
        ("/", "distribution", "value_pct"),
        ("/compare", "schools", "difference_points"),
        ("/compare", "matrix", "pupils"),
        ("/compare?assessment=vpr-2021&subject=russian&grade=5", "reference", "mark_2_pct"),
        ("/compare?assessment=vpr-2021&subject=russian&grade=5", "published", "published_pct"),
        ("/school/44", "results", "region_quality_pct"),
        ("/school/1", "results", "mean_score_pct"),
        ("/directions", "choices", "schools"),
        ("/participation", "grades", "took_part"),
        ("/data", "coverage", "have"),
    ],
)
def test_one_number_that_differs_is_noticed(demo, address, frame, name):
    said = answer(demo, address)
    row = next(row for row in said[frame] if row[name] is not None)
    row[name] += 1
    assert shown(demo, address) != told(said, address)


def test_a_hidden_figure_is_not_a_missing_one(small):
    said = answer(small, "/compare")
    hidden = next(row for row in said["schools"] if row["is_suppressed"])
    hidden["is_suppressed"] = False
    assert shown(small, "/compare") != told(said, "/compare")


STALE = ["/compare?assessment=oge-2021&subject=world", "/school/9?instrument=risk_profile", "/school/1?beside=2,3"]


@pytest.mark.parametrize(
    "address", ["/", "/compare", "/school", "/directions", "/risks", "/participation", "/data", *STALE]
)
def test_every_csv_of_a_screen_can_be_fetched(demo, address):
    links = csv_links(demo, PAGES[address.partition("?")[0].split("/")[1]], address)
    assert links
    assert {link: demo.get(link).status_code for link in links} == dict.fromkeys(links, 200)


@pytest.mark.parametrize(
    "address",
    ["/", "/compare", "/school", "/school/1", "/directions", "/risks", "/participation", "/data", *STALE],
)
def test_the_workbook_of_a_screen_can_be_fetched(demo, address):
    link = workbook_link(demo, PAGES[address.partition("?")[0].split("/")[1]], address)
    assert demo.get(link).data.startswith(b"PK")
