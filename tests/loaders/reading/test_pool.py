import time

import psutil
import pytest

from loaders.reading.pool import Pool
from loaders.reading.refused import Refused
from loaders.reading.worker import ReadLimits

PID = "__import__('os').getpid()"
LIMITS = ReadLimits(seconds=20, megabytes=300)


def test_two_files_are_read_side_by_side():
    with Pool(LIMITS, size=2) as pool:
        both = [pool.submit(eval, f"(__import__('time').sleep(0.3), {PID})[1]") for _ in range(2)]
        assert len({each.result() for each in both}) == 2


def test_processes_start_before_their_first_work():
    before = set(psutil.Process().children())
    with Pool(LIMITS, size=2):
        assert len(set(psutil.Process().children()) - before) == 2


def test_a_death_is_told_to_its_file_only():
    with Pool(LIMITS, size=2) as pool:
        dead, alive = pool.submit(eval, "__import__('os')._exit(1)"), pool.submit(len, "four")
        assert alive.result() == 4
        with pytest.raises(Refused, match="reader_died"):
            dead.result()


def test_no_process_outlives_the_pool():
    with Pool(LIMITS, size=1) as pool:
        process = psutil.Process(pool.submit(eval, PID).result())
    assert not process.is_running()


def interrupted():
    with Pool(LIMITS, size=1) as pool:
        pool.submit(time.sleep, 15)
        time.sleep(0.5)
        raise KeyboardInterrupt


def test_an_interrupted_load_does_not_wait_for_its_readers():
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - started < 8


def test_what_is_read_can_be_ended_from_another_thread():
    with Pool(LIMITS, size=1) as pool:
        slow = pool.submit(time.sleep, 15)
        time.sleep(0.3)
        pool.interrupt()
        with pytest.raises(Refused):
            slow.result(timeout=5)
        assert pool.submit(len, "four").result() == 4
