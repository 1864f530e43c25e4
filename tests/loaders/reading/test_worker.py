import os
import sys
import time

import pytest

from loaders.reading.refused import Refused
from loaders.reading.sheets import read_sheets
from loaders.reading.worker import ReadLimits, Worker
from tests.loaders.hostile import far_cell

PID = "__import__('os').getpid()"
HANGS = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def worker():
    made = Worker(ReadLimits(seconds=20, megabytes=300), imports=["loaders.reading.sheets"])
    yield made
    made.shut_down()


def test_work_is_done_in_another_process_which_is_kept(worker):
    first, second = worker.run(eval, PID), worker.run(eval, PID)
    assert first == second != os.getpid()


@pytest.mark.parametrize("ref", ["XFD1048576", "ZZZZZ9"])
def test_a_cell_at_the_end_of_the_world_is_refused_and_reading_goes_on(worker, ref):
    with pytest.raises(Refused, match="reader_memory"):
        worker.run(read_sheets, far_cell(ref))
    assert worker.run(read_sheets, far_cell("B2"))[0].rows[1][1] == 1


def test_a_reader_that_eats_memory_is_refused(worker):
    with pytest.raises(Refused, match="reader_memory") as caught:
        worker.run(bytearray, 2**31)
    assert caught.value.params == {"limit": 300}


def test_a_reader_that_dies_is_refused_and_another_is_started(worker):
    before = worker.run(eval, PID)
    with pytest.raises(Refused, match="reader_died"):
        worker.run(os._exit, 3)
    assert worker.run(eval, PID) != before


def test_a_refusal_of_the_reader_arrives_as_it_was_said(worker):
    with pytest.raises(Refused, match="empty_file"):
        worker.run(read_sheets, b"")
    assert worker.run(len, "four") == 4


def test_a_reader_that_hangs_is_ended_in_time():
    worker = Worker(ReadLimits(seconds=0.3, megabytes=300), program=HANGS)
    started = time.monotonic()
    with pytest.raises(Refused, match="reader_timeout"):
        worker.run(eval, PID)
    assert time.monotonic() - started < 3
    worker.shut_down()


def test_what_a_library_prints_does_not_break_the_answers(worker):
    assert worker.run(print, "noise") is None
    assert worker.run(len, "four") == 4
