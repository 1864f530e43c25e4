import stat

import pytest

from commands._export_write import write_whole


def test_folders_above_are_made_and_nothing_is_left_beside(tmp_path):
    target = tmp_path / "к совещанию" / "октябрь" / "Файл.xlsx"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [one.name for one in target.parent.iterdir()] == ["Файл.xlsx"]


def test_a_file_has_the_rights_of_any_new_one(tmp_path):
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    write_whole(tmp_path / "ours", b"")
    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_what_cannot_be_put_in_place_leaves_the_old_one(tmp_path):
    (tmp_path / "Файл").mkdir()
    with pytest.raises(OSError, match="Файл"):
        write_whole(tmp_path / "Файл", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["Файл"]
