"""A load killed at any moment leaves the store as it was, and the next load succeeds."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import time

import psutil
import pytest
from sqlalchemy import select

from data.schema import Base
from data.store import open_store
from tests.command_line import command, environment, run
from tests.mini_files import marks, registry, table

KILLS = 12
SCHOOLS, POINTS = 25, 30
HEADER = ["Школа", "Процедура", "Год", "Класс", "Предмет", "Состояние", "Балл", "Отметка в журнале", "Участников"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only a POSIX system kills at once")


def results(path):
    """Some thousands of rows, so that saving takes a while."""
    rows = [
        [f"sch9910{school:02}", "ВПР", 2021, grade, "Русский язык", "писал", points, journal_mark, 1 + points % 3]
        for school in range(1, SCHOOLS + 1)
        for grade in (4, 5, 6, 7)
        for points in range(POINTS)
        for journal_mark in (2, 3, 4, 5)
    ]
    return table(path, [HEADER, *rows])


def everything(store):
    """Read every row of every table but for the moments of loading."""
    opened = open_store(f"sqlite:///{store}")
    with opened.reading() as reader:
        rows = {name: rows_of(reader, table) for name, table in Base.metadata.tables.items()}
    opened.close()
    return rows


def rows_of(reader, table):
    columns = [column for column in table.columns if column.name not in ("at", "loaded_at", "created_at")]
    return reader.connection.execute(select(*columns).order_by(*table.primary_key)).all()


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A store with one load in it, the files of the next load, and the processor time of that load."""
    folder = tmp_path_factory.mktemp("kill")
    registry(folder / "first" / "logins.xlsx", SCHOOLS)
    marks(folder / "first" / "marks.csv")
    assert run("load", folder / "first", store=folder / "before.db").code == 0
    marks(folder / "next" / "marks.csv", n5=7)
    results(folder / "next" / "results.csv")
    copied(folder / "before.db", folder / "whole.db")
    was_killed, seconds = load_until(float("inf"), folder / "next", folder / "whole.db")
    assert not was_killed
    return folder, seconds


def copied(store, target):
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    shutil.copyfile(store, target)


def load_until(seconds, files, store):
    """Load, killed after so much processor time, which a busy machine does not stretch."""
    process = subprocess.Popen(
        command("load", files, store=store),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    watched, seen = psutil.Process(process.pid), 0.0
    while process.poll() is None:
        with contextlib.suppress(psutil.Error):
            seen = max(seen, sum(watched.cpu_times()[:2]))
        if seen >= seconds:
            process.send_signal(signal.SIGKILL)
            break
        time.sleep(0.005)
    return process.wait() == -signal.SIGKILL, seen


def test_a_killed_load_leaves_the_store_as_it_was(world):
    folder, whole_seconds = world
    before, whole = everything(folder / "before.db"), everything(folder / "whole.db")
    store, chance, kept = folder / "killed.db", random.Random(11), 0
    for _ in range(KILLS):
        copied(folder / "before.db", store)
        # the first part goes to starting; facts are written in the last
        was_killed, _ = load_until(whole_seconds * chance.triangular(0.2, 0.95, 0.8), folder / "next", store)
        found = everything(store)
        assert found in (before, whole)
        assert was_killed or found == whole
        kept += found == before
    assert kept >= KILLS // 4


def test_a_load_after_a_kill_succeeds(world):
    folder, whole_seconds = world
    store = folder / "again.db"
    copied(folder / "before.db", store)
    load_until(whole_seconds * 0.8, folder / "next", store)
    assert run("load", folder / "next", store=store).code == 0
    assert everything(store) == everything(folder / "whole.db")
