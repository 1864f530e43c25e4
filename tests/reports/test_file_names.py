import pytest

from reports.file_names import LONGEST, file_name, unique


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Совещание директоров", "Совещание директоров"),
        ("Школа № 28: итоги 2020/21", "Школа № 28 итоги 2020 21"),
        ('А "Б" <В>|Г?*', "А Б В Г"),
        ("../../etc/passwd", "etc passwd"),
        ("конец. ", "конец"),
        ("con", "con_"),
        ("LPT1.docx", "LPT1.docx_"),
        ("\x00\r\n", "_"),
        ("я" * 200, "я" * LONGEST),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title, name):
    assert file_name(title) == name


def test_files_of_one_folder_are_kept_apart():
    taken: set[str] = set()
    asked = [("№ 1", "Светлоярск"), ("№ 1", "Предгорск"), ("№ 1", "Предгорск"), ("№ 1", "Предгорск")]
    assert [unique(name, taken, town) for name, town in asked] == ["№ 1", "№ 1, Предгорск", "№ 1 3", "№ 1 4"]
