"""Killed at any moment, a load leaves the store as it was."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import func, select

from config import ROOT
from data.ledger import save
from data.schema import Base
from data.store import open_store
from tests.world import everything

LOADER = """
import sys
from dataclasses import replace
from data.ledger import save
from data.store import open_store
from tests.world import everything

store = open_store(sys.argv[1])
files = [replace(file, sha256=f"{number:064d}") for number in range(5) for file in everything() if file.facts]
print("ready", flush=True)
sys.stdin.readline()
save(store, files, by="Прерванный")
print("done", flush=True)
"""
MOMENTS = [random.Random(20261122 + n).uniform(0.0, 0.25) for n in range(6)]


def contents(store):
    with store.engine.connect() as connection:
        tables = Base.metadata.sorted_tables
        return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}


@pytest.fixture
def loader(store):
    """Give a process that stands just before a load of fifty files."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(store.engine.url)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("seconds", MOMENTS, ids=lambda moment: f"{moment:.3f}s")
def test_killed_load_leaves_the_store_as_before(store, loader, seconds):
    before = contents(store)
    loader.stdin.write("\n")
    loader.stdin.flush()
    time.sleep(seconds)
    loader.send_signal(signal.SIGKILL)
    loader.communicate()
    after = contents(store)
    assert after == before or after["source"] == before["source"] + 55
    assert store.engine.connect().exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_store_can_be_written_after_a_killed_load(store, loader):
    loader.stdin.write("\n")
    loader.stdin.flush()
    time.sleep(0.05)
    loader.send_signal(signal.SIGKILL)
    loader.communicate()
    again = open_store(str(store.engine.url))
    assert {outcome.status for outcome in save(again, everything(), by="Тест")} <= {
        "unchanged",
        "replaced",
        "refused",
    }
    again.close()
