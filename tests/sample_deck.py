"""A deck with one slide of every kind of picture, hand-made, with long Russian texts: what renderers must bear."""

# ruff: noqa: E501
from __future__ import annotations

from domain.alias import marked
from domain.filters import Filters
from domain.slide import (
    Bars,
    BigNumber,
    Cell,
    Curve,
    Deck,
    Dot,
    Dots,
    Grid,
    GridRow,
    Line,
    Lines,
    Numbers,
    Picture,
    Radar,
    Role,
    Scatter,
    SchoolName,
    Series,
    Slide,
    SlideSpec,
)

AXES = (
    "Полные семьи",
    "Родители на собраниях",
    "Доход",
    "Русский родной",
    "Не на учёте",
    "Посещаемость",
    "Кружки",
)
QUESTIONS = (
    "Что в этих школах уже пробовали и что из этого помогло?",
    "Чем ещё можно объяснить разницу, кроме оценивания?",
    "Кто и к какому дню проверит это на месте?",
)


def _slide(picture: Picture | None, view: str, name: str, title: str, *, is_wide: bool = False) -> Slide:
    lines = (
        Line("attention", f"**{marked(15)}**: отметку понизили **65,9 %**, 56 из 85; в целом 12,1 %. Это больше, чем объясняет случай.", "Возможно: отметка в журнале — за весь период, а ВПР — один день"),
        Line("contradiction", "**8 школ назвали по два направления**: доли складываются в 287,1 %, а при трёх у каждой школы было бы 300 %"),
        Line("change", "Участие выросло: ВПР 2021 — **89,1 %**; по 6 общим работам — на 5,8 п. п. больше"),
        Line("fact", "На 15.09.2020 утверждено **48** из 62 планов"),
    )  # fmt: skip
    return Slide(
        spec=SlideSpec(view, name, Filters(year=2020)),
        title=title,
        subtitle="Математика, 4 класс, ВПР 2021. Доля участников, чья отметка ниже отметки в журнале",
        picture=picture,
        lines=() if is_wide else lines,
        notes=lines,
        questions=QUESTIONS,
        note="95 школ, 8 004 участника; скрыты 9 школ",
        source="данные за 2020/21 учебный год",
        code="compare.37.year-2020.grade-4",
        place="Светлоярск",
        is_demo=True,
        is_wide=is_wide,
    )


def sample_deck() -> Deck:
    """Give the deck; its names are those of two schools."""
    radar = Radar(
        AXES,
        (
            Series("верхняя четверть", Role.BAND_HIGH, (76.0, 73.0, 85.0, 94.0, 97.0, 95.0, 76.0)),
            Series("нижняя четверть", Role.BAND_LOW, (66.0, 56.0, 76.0, 86.0, 95.0, 92.0, 61.0)),
            Series("медиана 101 школы", Role.REFERENCE, (69.0, 63.0, 81.0, 91.0, 96.0, 93.0, 67.0)),
            Series(
                marked(15),
                Role.SUBJECT,
                (78.0, 55.0, 81.0, None, 96.0, 91.0, 70.0),
                ("78,8 %", "55,1 %", "81,7 %", "нет данных", "96,3 %", "91,9 %", "70,1 %"),
                marked=("", "▼", "", "", "", "▼", ""),
            ),
        ),
    )
    funnel = Scatter(
        "Участников",
        "Понизили отметку, %",
        (
            Dots(
                "в обычных пределах",
                Role.WITHIN,
                tuple(Dot(20 + 3 * i, 8 + i % 9, school_id=40) for i in range(30)),
            ),
            Dots("понижают чаще", Role.ABOVE, (Dot(85, 65.9, marked(15, is_short=True), 15),)),
        ),
        (
            Curve("в целом", Role.REFERENCE, (10.0, 130.0), (12.1, 12.1), "в целом 12,1 %"),
            Curve("99,8 %", Role.LIMIT_998, (10.0, 30.0, 60.0, 130.0), (60.0, 42.0, 33.0, 26.0), "99,8 %"),
            Curve("95 %", Role.LIMIT_95, (10.0, 30.0, 60.0, 130.0), (42.0, 31.0, 25.0, 21.0), "95 %"),
        ),
        x_range=(0.0, 140.0),
        y_range=(0.0, 80.0),
    )
    directions = (
        "Базовые результаты",
        "Развитие таланта",
        "Прозрачность",
        "Образовательная среда",
        "Индивидуализация",
    )
    chosen = Series("выбрали", Role.SUBJECT, (62.9, 82.3, 3.2, 27.4, 35.5), ("62 % · 39", "82 % · 51", "3 % · 2", "27 % · 17", "35 % · 22"))  # fmt: skip
    districts = ("Северный", "Южный", "Заречный", "Нагорный", "Прибрежный")
    plans = (
        Series("утверждено", Role.DONE, (10.0, 11.0, 9.0, 8.0, 10.0), ("10", "11", "9", "8", "10")),
        Series("на доработке", Role.OPEN, (3.0, 2.0, 4.0, 3.0, 2.0), ("3", "2", "4", "3", "2")),
    )
    years = Lines(
        ("2018", "2019", "2020", "2021"),
        (
            Series("город", Role.REFERENCE, (61.0, 62.0, 60.0, 63.0), ("61", "62", "60", "63")),
            Series(
                marked(15),
                Role.SUBJECT,
                (48.0, None, 44.0, 50.6),
                ("48", "", "44", "51"),
                lows=(38.0, None, 34.0, 40.2),
                highs=(58.0, None, 54.0, 61.0),
            ),
        ),
        "Доля «4» и «5», %",
        most=80.0,
    )
    heat = Grid(
        ("Школа", *map(str, range(1, 9))),
        tuple(
            GridRow(
                marked(15 if place == 0 else 40),
                tuple(Cell(str(10 * ((place + at) % 9)), ((place + at) % 9) / 9, "▲" if (place + at) % 9 > 7 else "") for at in range(8)),
                15,
            )
            for place in range(10)
        ),
        keys=tuple(f"{number} {name}" for number, name in enumerate(("Оснащение", "Кадры", "Предметная компетентность", "Адаптивность обучения", "Повышение квалификации", "Ученики с ОВЗ", "Языковые барьеры", "Школьная среда"), 1)),
    )  # fmt: skip
    attention = Grid(
        ("Что требует внимания", "Школ", "Какие", "Срок"),
        (
            GridRow("Дорожная карта на доработке", (Cell("14", mark="▲"), Cell(f"{marked(15)}, {marked(40)} и ещё 12"), Cell("23.09.2020"))),
            GridRow("Отметку понизили чаще, чем объясняет случай", (Cell("4"), Cell(f"{marked(15)}, {marked(40)}"), Cell("–"))),
        ),
        is_text=True,
    )  # fmt: skip
    numbers = Numbers(
        (
            BigNumber(
                "Утверждено планов", "48", "из 62", "47 дорожных карт и 1 проект; 14 на доработке до 23.09.2020"
            ),
            BigNumber("Понизили отметку", "12,1 %", "из 8 004", "Математика, 4 класс, ВПР 2021"),
            BigNumber("Назвали по три направления", "54", "из 62", "меньше трёх — 8"),
            BigNumber("Участие в ВПР", "89,1 %", "из 136 645", "по 6 общим работам на 5,8 п. п. больше"),
        )
    )
    slides = (
        _slide(numbers, "overview", "keys", "Светлоярск, 2020/21 учебный год", is_wide=True),
        _slide(attention, "overview", "attention", "Что требует внимания", is_wide=True),
        _slide(funnel, "compare", "spread", "За пределами обычного разброса 4 школы из 95"),
        _slide(Bars(directions, (chosen,), "% школ", most=100), "directions", "choices", "«Развитие таланта» и «Базовые результаты» выбирают чаще остальных, «Прозрачность» — почти никто"),
        _slide(Bars(districts, plans, "планов", is_stacked=True), "overview", "plans", "Утверждено 48 из 62 планов, 14 на доработке до 23.09.2020"),
        _slide(heat, "risks", "heat", "Рисковые профили: 20 школ, ни один фактор не выделяется", is_wide=True),
        _slide(radar, "school/15", "radar", f"{marked(15)}: ниже трёх четвертей школ родители на собраниях и посещаемость"),
        _slide(years, "school/15", "results", f"{marked(15)}: «4» и «5» на ВПР по математике реже, чем в городе"),
    )  # fmt: skip
    names = {
        15: SchoolName("Школа № 28", "№ 28", "Школа А", "А"),
        40: SchoolName("Гимназия № 7", "№ 7", "Школа Б", "Б"),
    }
    return Deck("Совещание директоров", slides, names)
