"""A store is brought to the present schema, or left as it is."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import warnings

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from pandas.testing import assert_frame_equal
from sqlalchemy import Column, inspect, select, text
from sqlalchemy.schema import CreateIndex

from config import ROOT
from data import ledger
from data.decks import save_deck
from data.engine import connect
from data.errors import StoreError
from data.queries import decks
from data.queries.sets import sets
from data.queries.sources import problems
from data.schema import Base
from data.store import open_store
from data.upgrade import MIGRATIONS, copy_before
from domain.scope import Scope
from domain.slide import SlideSpec
from tests.world import mathematics

EVERYONE = Scope.all_schools()


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'store.db'}"


def change(url, *statements):
    engine = connect(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_migrations_make_the_schema(empty_store):
    with empty_store.engine.connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the index of expressions, compared below
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=str)
def test_migrations_keep_every_rule_of_a_table(empty_store, table):
    found = inspect(empty_store.engine).get_check_constraints(table.name)
    declared = {f"{rule.name}": str(rule.sqltext) for rule in table.constraints if hasattr(rule, "sqltext")}
    assert {rule["name"]: rule["sqltext"] for rule in found} == declared


EXPRESSIONS = [
    index
    for table in Base.metadata.sorted_tables
    for index in table.indexes
    if any(not isinstance(part, Column) for part in index.expressions)
]


@pytest.mark.parametrize("index", EXPRESSIONS, ids=lambda index: index.name)
def test_migrations_make_the_indexes_of_expressions(empty_store, index):
    with empty_store.engine.connect() as connection:
        question = text("SELECT sql FROM sqlite_master WHERE name = :name")
        made = connection.execute(question, {"name": index.name}).scalar_one()
    compiled = str(CreateIndex(index).compile(empty_store.engine, compile_kwargs={"literal_binds": True}))
    assert re.sub(r"\s+", " ", made) == re.sub(r"\s+", " ", compiled)


def test_new_store_is_empty_and_needs_no_copy(empty_store, tmp_path):
    assert empty_store.kind == "empty"
    assert not list(tmp_path.glob("*before*"))


def test_opening_again_changes_nothing(url, tmp_path):
    open_store(url).close()
    before = (tmp_path / "store.db").read_bytes()
    open_store(url).close()
    assert (tmp_path / "store.db").read_bytes() == before


def test_opening_works_from_any_folder(tmp_path):
    code = "from data.store import open_store; print(open_store('sqlite:///here.db').kind)"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "empty\n"


def test_copy_holds_what_the_store_held(store, tmp_path):
    copy = copy_before(store.engine, "before-9999")
    assert copy == tmp_path / "store.before-9999.db"
    opened = open_store(f"sqlite:///{copy}")
    assert opened.kind == "real"
    opened.close()


NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0003"


def upgrade():
    with op.batch_alter_table("fact_unit", recreate="always") as table:
        table.add_column(sa.Column("remark", sa.Text()))
    {more}
"""


@pytest.fixture
def next_revision(tmp_path, monkeypatch):
    """Give a program one revision ahead; what is asked of it in ``more`` comes after its change."""

    def make(more=""):
        shutil.copytree(MIGRATIONS, tmp_path / "migrations")
        (tmp_path / "migrations" / "versions" / "9999_next.py").write_text(NEXT.format(more=more))
        monkeypatch.setattr("data.upgrade.MIGRATIONS", tmp_path / "migrations")

    return make


def count(url, table):
    engine = connect(url)
    with engine.connect() as connection:
        found = connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
    engine.dispose()
    return found


def test_older_store_is_copied_and_upgraded_with_all_its_facts(store, tmp_path, next_revision):
    store.close()
    next_revision()
    url = f"sqlite:///{tmp_path / 'store.db'}"
    open_store(url).close()
    assert (tmp_path / "store.before-9999.db").is_file()
    assert count(url, "turnout") == 10
    assert count(url, "fact_unit WHERE remark IS NULL") == 46


def test_upgrade_that_fails_leaves_the_store_as_it_was(store, tmp_path, next_revision):
    store.close()
    next_revision(more="op.execute('DELETE FROM no_such_table')")
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with pytest.raises(StoreError, match="unreachable"):
        open_store(url)
    assert count(url, "alembic_version WHERE version_num = '0003'") == 1
    assert count(url, "turnout") == 10


def test_upgrade_that_breaks_a_reference_is_undone(store, tmp_path, next_revision):
    store.close()
    next_revision(more="op.execute('DELETE FROM school WHERE id = 1')")
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with pytest.raises(StoreError, match="broken_references"):
        open_store(url)
    assert count(url, "school") == 5


def test_store_of_a_newer_program_is_refused(url):
    open_store(url).close()
    change(url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        open_store(url)


def test_database_of_another_program_is_refused_and_left_alone(url):
    change(url, "CREATE TABLE invoices (id integer)")
    with pytest.raises(StoreError, match="foreign"):
        open_store(url)
    engine = connect(url)
    assert inspect(engine).get_table_names() == ["invoices"]
    engine.dispose()


def test_file_that_is_no_database_is_refused(url, tmp_path):
    (tmp_path / "store.db").write_text("Привет! " * 500, encoding="utf-8")
    with pytest.raises(StoreError, match="not_a_store"):
        open_store(url)


def older(tmp_path, revision):
    """Open a store that a program of an earlier schema made, from its dump."""
    old = sqlite3.connect(tmp_path / "old.db")
    old.executescript((ROOT / f"tests/data/stores/revision_{revision}.sql").read_text(encoding="utf-8"))
    old.close()
    return open_store(f"sqlite:///{tmp_path / 'old.db'}")


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_store_of_an_earlier_schema_keeps_its_facts(tmp_path, store, revision):
    opened = older(tmp_path, revision)
    with opened.reading() as was, store.reading() as new:
        for table in ("fact_unit", "turnout", "result_count", "journal_marks", "attendance", "plan_status"):
            kept = was.frame(select(Base.metadata.tables[table]))
            assert_frame_equal(kept, new.frame(select(Base.metadata.tables[table])))
    opened.close()


def test_upgrade_keeps_the_journal_with_its_problems_and_the_sets(tmp_path):
    opened = older(tmp_path, "0002")
    with opened.reading() as reader:
        assert reader.revision == 13
        assert len(problems(reader, EVERYONE))
        assert sets(reader, EVERYONE)["school_ids"].tolist() == [(4, 1)]
    opened.close()


def test_upgraded_store_keeps_decks(tmp_path):
    opened = older(tmp_path, "0002")
    save_deck(opened, name="Совещание", slides=[SlideSpec("compare", "spread")], by="")
    with opened.reading() as reader:
        assert decks.slides(reader, EVERYONE)["view"].tolist() == ["compare"]
    opened.close()


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_upgraded_store_still_takes_and_replaces_loads(tmp_path, revision):
    opened = older(tmp_path, revision)
    [again] = ledger.save(opened, [mathematics(content="another file")], by="test")
    assert again.status == "replaced"
    opened.close()
