from components.findings import findings
from domain.finding import Finding, Mark
from i18n import Translator
from wording.findings import plain, sentence

TEXTS = {
    "finding.risen": "Выросло до **{x:pct}**",
    "finding.risen.maybe": "карантин",
    "finding.quiet": "Без перемен",
    "finding.maybe": "Возможно: {text}",
    "finding.link": "Посмотреть",
    "finding.none": "Выводов нет",
    "finding.more": "Ещё {n}",
    "mark.attention": "требует внимания",
    "mark.fact": "факт",
}
T = Translator("ru", TEXTS)
RISEN = Finding("risen", Mark.ATTENTION, {"x": 91.3}, href="/compare")


def drawn(*found):
    return findings(T, found).to_plotly_json()["props"]["html"]


def test_a_finding_has_its_mark_sentence_excuse_and_evidence():
    text = drawn(RISEN)
    assert '<span class="m a" title="требует внимания">▲</span>' in text
    assert "Выросло до <b>91,3\xa0%</b>" in text
    assert "Возможно: карантин" in text
    assert '<a href="/compare">Посмотреть</a>' in text


def test_a_finding_without_excuse_or_evidence_has_neither():
    text = drawn(Finding("quiet", Mark.FACT))
    assert "why" not in text
    assert "href" not in text


def test_no_findings_are_said_in_words():
    assert "Выводов нет" in drawn()


def test_a_title_has_no_stars():
    assert plain(sentence(T, RISEN)) == "Выросло до 91,3\xa0%"


def test_findings_after_the_first_ones_wait_behind_a_fold():
    found = findings(T, [RISEN, Finding("quiet", Mark.FACT)], shown=1).to_plotly_json()["props"]["html"]
    assert found.index("Выросло") < found.index("<details") < found.index("Ещё 1") < found.index("Без перемен")


def test_without_more_there_is_no_fold():
    assert "<details" not in findings(T, [RISEN], shown=1).to_plotly_json()["props"]["html"]
