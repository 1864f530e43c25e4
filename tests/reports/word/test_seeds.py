"""The notes against the documents that they follow, figure by figure; places, people and colleges are ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from i18n import ROOT
from tests.reports.word.reading import lines_of, text_of

SEEDS = ROOT.parent / "shared" / "seeds"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not beside the tree"),
]
WORDS = {"одной": 1, "двух": 2, "два": 2, "трёх": 3, "три": 3, "четырёх": 4, "четыре": 4}
NUMBER = r"(\d+|[а-яё]+)"

# what a figure is about: where the document says it, where the note says it
OMSK = {
    "year of approval": (r"«__» _____ (\d{4}) г\.", r"«____» _+ (\d{4}) г\."),
    "school year": (r"в (\d{4})/(\d{4}) учебном году бюджетными", r"в (\d{4})/(\d{4}) учебном году\n"),
    "period": (r"с (\d+) апреля по (\d+) августа (\d{4}) года",) * 2,
    "schools": (r"приняли участие (\d+)",) * 2,
    "monitorings": (r"(\d+) мониторинга",) * 2,
    "meetings": (r"(\d+) организационных совещания", r"(\d+) совещания"),
    "consultations": (r"минимум по (\d+) индивид", rf"не менее {NUMBER} индивидуальных консультаций с каждой"),
    "seminars": (r"(\d+) методических семинара",) * 2,
    "directions": (r"определили (\d+) направления", rf": по {NUMBER} направления — 54 школы"),
    "attention in": (r"внимания в (\d{4})/(\d{4}) учебном",) * 2,
    "within directions": (rf"в рамках {NUMBER} выбранных", rf"не более {NUMBER} у каждой"),
    "projects": (r"разработали (\d+) проект", r"разработали \d+ дорожную карту и (\d+) проект"),
    "road maps": (r"проект и (\d+) дорожную карту", r"разработали (\d+) дорожную карту"),
    "approval": (r"В период с (\d+) по (\d+) августа проект", r"переданы с (\d+) по (\d+) августа"),
    "day": (r"По состоянию на (\d+) сентября",) * 2,
    "approved": (r"утверждено (\d+) дорожных карт и (\d+) проект",) * 2,
    "returned": (r"(\d+) дорожных карт после консультаций", r"после консультаций находится (\d+) дорожных карт"),
    "until": (r"к согласованию до (\d+) сентября (\d{4})", r"согласование планируется до (\d+) сентября (\d{4})"),
    "plan of": (r"на период (\d{4})/(\d{4}) учебного года", r"на (\d{4})/(\d{4}) учебный год"),
    "procedures of": (r"оценки качества за (\d{4})/(\d{4}) учебный год",) * 2,
    "course in": (r"В течение (\d{4})/(\d{4}) учебного года",) * 2,
    "modules": (r"по (\d+) модулю в месяц",) * 2,
}  # fmt: skip
GROZNY = {
    "month": (r"за март (\d{4})г\.", r"за март (\d{4}) года"),
    "schools": (r"определены (\d+) школ с низкими", r"определено (\d+) школ с низкими"),
    "of the project": (r"Из них (\d+) общеобразовательных организаций вошли в проект «(\d+)\+»",) * 2,
    "meeting": (r"(\d\d)\.(\d\d)\.(\d{4})г\. прошло", r"(\d\d)\.(\d\d)\.(\d{4}) — Совещание с руководителями"),
    "since": (r"с (\d+) марта (\d{4})г\. проводятся", r"с (\d+) марта (\d{4}) года проводятся"),
    "regular": (r"(\d+)-(\d+)-х классов \((\d+) чел\.\) в штатном",) * 2,
    "approbation": (r"(\d+)-(\d+)-х классов \((\d+) чел\.\) в режиме апробации",) * 2,
    "careers in": (r"проекте в (\d{4})-(\d{4}) учебном году", r"проекте в (\d{4})/(\d{4}) учебном году"),
    "schools of careers": (r"году \((\d+) общеобразовательных", r"участвуют (\d+) общеобразовательных"),
    "preparing": (r"подготовки на (\d{4})-(\d{4}) учебный год", r"проекте в (\d{4})/(\d{4}) учебном году"),
    "gymnasium": (r"– Гимназия №(\d+),", r"организаций: Гимназия № (\d+),"),
}  # fmt: skip
LISTED = r"(?m)^\d+\.(?= )"


def seed(words: str) -> str:
    """Find a document by words of it, on one line a paragraph."""
    texts = [path.read_text("utf-8") for path in sorted(Path(SEEDS).glob("*.txt"))]
    found = next(text for text in texts if words in text)
    return re.sub(r"(?<=[^\n.;:])\n+(?!\n|\d+\. |- )", " ", found)


def plain(text: str) -> str:
    """Write figures of both in one way: no blanks within thousands, one dash."""
    return re.sub(r"(?<=\d) (?=\d{3}\b)", "", text).replace("–", "-") if text else text


def figures(pattern: str, text: str) -> list[int]:
    found = re.search(pattern.replace("–", "-"), text)
    assert found, pattern
    return [WORDS[one] if one in WORDS else int(one) for one in found.groups()]


@pytest.fixture(scope="module")
def omsk_seed():
    return plain(seed("ЦТРИГО"))


@pytest.fixture(scope="module")
def grozny_seed():
    return plain(seed("Грозного"))


@pytest.mark.parametrize("about", OMSK)
def test_a_figure_of_omsk_is_in_the_note(about, omsk_seed, omsk):
    theirs, ours = OMSK[about]
    assert figures(ours, plain(text_of(omsk))) == figures(theirs, omsk_seed)


@pytest.mark.parametrize("about", GROZNY)
def test_a_figure_of_grozny_is_in_the_note(about, grozny_seed, grozny):
    theirs, ours = GROZNY[about]
    assert figures(ours, plain(text_of(grozny))) == figures(theirs, grozny_seed)


def test_directions_have_the_shares_of_the_document_in_its_order(omsk_seed, omsk):
    theirs = re.findall(r"(?m)^\d\. ([^\n]+?)\s+[—-] (\d+)%", omsk_seed)
    ours = re.findall(r"(?m)^([^\n]+) — (\d+) % \((\d+) школ[аы]? из (\d+)\)[;.]$", plain(text_of(omsk)))
    assert len(theirs) == 7
    assert [share for _, share, _, _ in ours] == [share for _, share in theirs]
    assert [name for name, *_ in ours] == [name.replace(" (плана, стратегии и др.)", "") for name, _ in theirs]
    assert all(int(count) * 100 // int(of) == int(share) for _, share, count, of in ours)


def test_the_plan_has_as_many_items_as_the_document(omsk_seed, omsk):
    theirs = re.findall(r"(?m)^\d+\. ", omsk_seed.partition("дополнительные мероприятия:")[2])
    lines = lines_of(omsk)
    begin = next(at for at, line in enumerate(lines) if line.endswith("мероприятий:"))
    ours = [line for line in lines[begin + 1 :] if re.search(r"\(срок — .+\)[;.]$", line)]
    assert len(ours) == len(theirs) == 9
    assert "включено 9 мероприятий" in lines[begin]


def test_careers_have_the_schools_and_as_many_colleges_as_the_document(grozny_seed, grozny):
    told, contracts = re.split("заключены договора", grozny_seed)
    named = re.search(r"СОШ №№([\d,]+)", told)[1].split(",")
    text = plain(text_of(grozny))
    assert re.search(r"Гимназия № 1((?:, № \d+)+)\.", text)[1].replace(", № ", ",")[1:].split(",") == named
    pairs = re.findall(r"(?:СОШ|Гимназия) №(\d+)[^«]*?«([^»]+)»", contracts.replace("№9 г.", "№9» г."))
    rows = re.findall(r"(?m)^(?:Гимназия )?№ (\d+) \| ([^|]+) \|[^|]+\| \d+ \| \d\d\.\d\d\.\d{4}$", text)
    assert {school for school, _ in rows} == {school for school, _ in pairs}
    assert len(rows) == len(pairs) == 8
    colleges = len({college for _, college in pairs})
    assert len({college for _, college in rows}) == colleges == 7
    assert f"с {colleges} организациями" in text


def left_over(text: str, patterns: list[str]) -> list[str]:
    """Give the figures of a document that no pattern speaks of."""
    spoken = [
        found.span() for pattern in [*patterns, LISTED] for found in re.finditer(pattern.replace("–", "-"), text)
    ]
    lone = re.finditer(r"\d+", text)
    return [one[0] for one in lone if not any(start <= one.start() < end for start, end in spoken)]


def test_no_figure_of_omsk_is_forgotten(omsk_seed):
    told = [theirs for theirs, _ in OMSK.values()]
    assert left_over(omsk_seed, [r"(?m) [—-] \d+%", *told]) == []


def test_no_figure_of_grozny_is_forgotten(grozny_seed):
    told = [theirs for theirs, _ in GROZNY.values()]
    named = [r"«500\+»", r"СОШ №№[\d,]+", r"(?:СОШ|Гимназия) №\d+"]
    assert left_over(grozny_seed, [*told, *named]) == []
