import pytest

from loaders.kinds.own_people import without_people


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Небылицын Е. Ф., методист", "методист"),
        ("методист Е.Ф. Небылицын", "методист"),
        ("Выдумкина Аграфена Сергеевна", "…"),
        ("совещание с Аграфеной Сергеевной и завучами", "совещание с … и завучами"),
        ("Отчёт директора Небылицына-Сказкина Е.Ф. за год", "Отчёт директора … за год"),
    ],
)
def test_people_are_left_out(said, kept):
    assert without_people(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "Методический центр «Перспектива»",
        "Чтения имени А. С. Пушкина",
        "Техникум сервиса им. М. Д. Дадаева",
        "Итоги ВПР. Русский язык",
        "Школа № 5, Заречный округ",
        "Анализ результатов ГИА и ВПР",
    ],
)
def test_what_is_no_person_stays(said):
    assert without_people(said) == said
