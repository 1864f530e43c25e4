import pytest

from config import Settings
from intake.desk import IDLE_SECONDS, KEPT_SECONDS, MOST_BATCHES, Desk
from intake.errors import IntakeError
from intake.receiving import uploaded


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(empty_store, clock):
    return Desk(empty_store, Settings(), clock=clock)


def test_a_batch_is_forgotten_an_hour_after_it_was_last_asked_for(desk, clock):
    batch_id = desk.open(by="тест")
    clock.now = KEPT_SECONDS - 1
    desk.batch(batch_id)
    clock.now += KEPT_SECONDS - 1
    assert desk.batch(batch_id).shown.files == ()
    clock.now += KEPT_SECONDS + 1
    with pytest.raises(IntakeError, match="unknown_batch"):
        desk.batch(batch_id)


def test_a_closed_batch_is_gone(desk):
    batch_id = desk.open(by="тест")
    desk.close(batch_id)
    with pytest.raises(IntakeError, match="unknown_batch"):
        desk.batch(batch_id)


def test_there_are_never_too_many_batches(desk):
    for _ in range(MOST_BATCHES):
        desk.open(by="тест")
    with pytest.raises(IntakeError, match="too_many_batches"):
        desk.open(by="тест")


def test_a_demonstration_takes_no_files(built):
    with pytest.raises(IntakeError, match="demo_store"):
        Desk(built.store, Settings()).open(by="тест")


@pytest.mark.parametrize(
    ("name", "path", "folder"),
    [
        ("ВПР 2021/4 класс/математика.xlsx", "ВПР 2021/4 класс/математика.xlsx", "ВПР 2021/4 класс"),
        ("математика.xlsx", "математика.xlsx", ""),
        ("../../etc/passwd", "etc/passwd", "etc"),
        ("/etc\\passwd", "etc/passwd", "etc"),
    ],
)
def test_the_name_of_a_browser_leads_nowhere(name, path, folder):
    file = uploaded(name, b"1")
    assert (file.path.as_posix(), file.folder, file.size) == (path, folder, 1)


def test_a_file_needs_a_name():
    with pytest.raises(IntakeError, match="no_name"):
        uploaded("../", b"1")


@pytest.mark.parametrize(("size", "code"), [(None, "no_length"), (101 * 1024 * 1024, "file_too_large")])
def test_a_file_too_large_is_refused_before_it_is_taken(desk, size, code):
    with pytest.raises(IntakeError, match=code):
        desk.require_size(size)


def test_a_batch_that_was_left_makes_room_for_another(desk, clock):
    first = desk.open(by="тест")
    clock.now = 1
    others = [desk.open(by="тест") for _ in range(MOST_BATCHES - 1)]
    clock.now = IDLE_SECONDS + 1.5
    desk.open(by="тест")
    assert [desk.batch(one).shown.files for one in others] == [()] * len(others)
    with pytest.raises(IntakeError, match="unknown_batch"):
        desk.batch(first)
    with pytest.raises(IntakeError, match="too_many_batches"):
        desk.open(by="тест")


def test_a_store_that_cannot_be_written_takes_no_files(desk, monkeypatch):
    monkeypatch.setattr(type(desk._store), "is_read_only", True)
    with pytest.raises(IntakeError, match="read_only"):
        desk.open(by="тест")
