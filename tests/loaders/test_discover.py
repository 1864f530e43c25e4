import pytest

from loaders.discover import discover


@pytest.fixture
def tree(tmp_path):
    names = ["vpr/2021/8/Физика.xlsx", "vpr/2021/10.xlsx", "vpr/logins.xlsx", "vpr/~$logins.xlsx"]
    for name in [*names, "vpr/.hidden/a.xlsx", "vpr/Thumbs.db", "vpr/2021/.~lock.10.xlsx#", "other.csv"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")
    return tmp_path


def names(found):
    return [f"{file.folder}/{file.path.name}" for file in found]


def test_folders_are_searched_through_without_hidden_files_and_leftovers(tree):
    assert names(discover([tree / "vpr"])) == ["vpr/logins.xlsx", "vpr/2021/10.xlsx", "vpr/2021/8/Физика.xlsx"]


def test_a_file_that_is_named_keeps_its_folder(tree):
    assert names(discover([tree / "vpr/2021/8/Физика.xlsx"])) == ["8/Физика.xlsx"]


def test_a_file_named_twice_is_one_file(tree):
    assert len(discover([tree / "vpr", tree / "vpr/logins.xlsx", tree / "vpr"])) == 3


def test_the_order_is_that_of_the_call(tree):
    assert names(discover([tree / "other.csv", tree / "vpr/logins.xlsx"]))[1] == "vpr/logins.xlsx"


def test_a_path_that_is_not_there_is_told(tree):
    with pytest.raises(FileNotFoundError, match="absent"):
        discover([tree / "absent"])
