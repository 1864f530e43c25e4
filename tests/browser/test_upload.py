"""Files taken in by a real browser before a real server with a store of its own."""

import io
import json
import os
import time
import urllib.request

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from benchmarks.browser import serving
from data.schema import StoreInfo
from data.store import open_store
from tests.browser.conftest import drawn
from tests.intake.files import BAD, ENROLMENT, FAULTY, REGISTRY, UNKNOWN, workbook
from tests.loaders.exams import OGE, PERSON, oge

STATE, BODY = ".intake-state", ".intake-body"
LONG = [ENROLMENT, *(["Школа № 1", f"{2000 + n % 20}/{(n + 1) % 20:02d}", 1 + n % 11, 2, n] for n in range(20000))]


@pytest.fixture
def served(tmp_path):
    """Serve an empty store; the log of the server is a file beside it."""
    with serving(f"sqlite:///{tmp_path / 'real.db'}") as address:
        yield address


@pytest.fixture
def data(served, open_page):
    """Open the screen of data of the empty store."""
    page = open_page(served + "/data")
    page.wait_for_selector("[data-intake]")
    return page


def files(**tables):
    return [
        {"name": f"{name}.xlsx", "mimeType": "application/octet-stream", "buffer": workbook(rows)}
        for name, rows in tables.items()
    ]


def send(page, **tables):
    page.locator(".drop input:not([webkitdirectory])").set_input_files(files(**tables))


def until(page, words, seconds=30):
    page.wait_for_function(
        "([at, words]) => document.querySelector(at).textContent.includes(words)",
        arg=[STATE, words],
        timeout=seconds * 1000,
    )


def press(page, words):
    page.locator(BODY).get_by_role("button", name=words, exact=False).first.click()


def save(page, **tables):
    send(page, **tables)
    until(page, "Проверено")
    press(page, "Сохранить")
    until(page, "Готово")


def taken(waiting):
    return load_workbook(io.BytesIO(waiting.value.path().read_bytes()))


def loaded(address):
    with urllib.request.urlopen(f"{address}/api/v1/sources") as answer:
        return json.load(answer)["sources"]


def test_files_are_checked_before_they_are_saved(served, data):
    send(data, schools=REGISTRY, classes=FAULTY, other=BAD)
    until(data, "Проверено")
    assert "3 файла: можно загружать 2, не будет принято 1" in data.text_content(STATE).replace("\xa0", " ")
    words = data.text_content(BODY)
    assert "Нужно целое число" in words
    assert "строка 3" in words
    assert loaded(served) == []
    press(data, "Сохранить: 2")
    until(data, "Готово")
    assert {row["file_name"] for row in loaded(served)} == {"schools.xlsx", "classes.xlsx"}
    data.wait_for_selector("#sources-files table")


def test_a_workbook_comes_back_with_its_faults_marked(data):
    send(data, schools=REGISTRY, classes=FAULTY)
    until(data, "Проверено")
    with data.expect_download() as waiting:
        data.get_by_role("link", name="Скачать с пометками").click()
    assert waiting.value.suggested_filename == "classes – с пометками.xlsx"
    sheet = taken(waiting).worksheets[0]
    assert sheet["F1"].value == "Что исправить"
    assert sheet["E3"].comment is not None


def test_an_unknown_school_is_chosen_on_the_screen(served, data):
    save(data, schools=REGISTRY)
    send(data, classes=UNKNOWN)
    until(data, "Проверено")
    item = data.locator(".unknown li").first
    assert "Шкала № 2" in item.text_content().replace("\xa0", " ")
    item.locator("button[data-school]").first.click()
    until(data, "Проверено")
    data.wait_for_selector(".unknown", state="detached")
    press(data, "Сохранить: 1")
    until(data, "Готово")
    assert [row["counted"] for row in loaded(served) if row["file_name"] == "classes.xlsx"] == [2]


def test_an_unknown_school_is_created_on_the_screen(served, data):
    save(data, schools=REGISTRY)
    send(data, classes=UNKNOWN)
    until(data, "Проверено")
    item = data.locator(".unknown li").first
    item.get_by_text("Создать школу").click()
    item.locator("input[name=name]").fill("Школа № 77")
    item.get_by_role("button", name="Создать", exact=True).click()
    data.wait_for_selector(".unknown", state="detached", timeout=30000)
    until(data, "Проверено")
    assert "Школа № 77" in {row["file_name"] for row in loaded(served)}


def test_a_school_that_is_not_in_the_list_is_refused_in_words(data):
    save(data, schools=REGISTRY)
    send(data, classes=UNKNOWN)
    until(data, "Проверено")
    item = data.locator(".unknown li").first
    item.locator("input[name=school]").fill("Школа мечты")
    data.once("console", lambda _: None)
    with data.expect_response("**/school") as answered:
        item.get_by_role("button", name="Это она").click()
    assert answered.value.status == 422
    data.wait_for_selector(".intake-alert:has-text('Школа мечты')")


@pytest.fixture
def faults():
    """Keep what the browser complains of; refusals of ours, which it logs too, are asserted by their tests."""
    seen = []
    yield seen
    assert not [fault for fault in seen if "422" not in fault]


def test_a_reading_is_stopped_and_the_server_answers_meanwhile(served, data):
    send(data, schools=REGISTRY, **{f"long{n}": LONG for n in range(3)})
    until(data, "Прочитано")
    begun = time.monotonic()
    assert loaded(served) == []
    assert time.monotonic() - begun < 2
    press(data, "Остановить")
    until(data, "Чтение остановлено", seconds=5)
    assert loaded(served) == []
    press(data, "Отменить")
    data.wait_for_function(f"document.querySelector('{BODY}').textContent === ''")


def test_a_reload_finds_the_batch_again(data):
    send(data, schools=REGISTRY)
    until(data, "Проверено")
    data.reload()
    data.wait_for_selector("[data-intake]")
    until(data, "Проверено")


def test_a_file_is_withdrawn_and_restored(served, data):
    save(data, schools=REGISTRY, classes=FAULTY)
    row = data.locator("#sources-files tr", has_text="classes.xlsx")
    row.get_by_role("button", name="Отозвать").click()
    dialog = data.locator("dialog")
    dialog.wait_for()
    assert "1 школа" in dialog.text_content().replace("\xa0", " ")
    dialog.get_by_role("button", name="Отозвать").click()
    dialog.get_by_text("отозван").wait_for()
    dialog.get_by_role("button", name="Закрыть").click()
    row.get_by_role("button", name="Вернуть").click()
    data.locator("dialog").get_by_role("button", name="Вернуть").click()
    data.locator("dialog").get_by_text("снова действует").wait_for()
    assert [one["is_withdrawn"] for one in loaded(served)] == [False, False]


def test_a_blank_is_downloaded(data):
    data.get_by_text("Скачать бланк").click()
    with data.expect_download() as waiting:
        data.locator("a[href$='own_enrolment.xlsx']").click()
    assert taken(waiting).sheetnames == ["Заполнить", "Пояснения", "Списки"]


def test_a_demonstration_says_where_real_files_go(address, open_page):
    page = open_page(address + "/data")
    assert page.locator("[data-intake]").count() == 0
    assert page.get_by_role("button", name="Начать работу со своими данными").is_visible()
    assert "dashboard.py" not in page.locator(".intake").text_content()


def test_from_the_demonstration_to_ones_own_data_and_back_by_two_buttons(tmp_path, open_page):
    url = f"sqlite:///{tmp_path / 'lepestok.db'}"
    store = open_store(url)
    with store.writing() as connection:
        connection.execute(update(StoreInfo).values(kind="demo"))
    store.close()
    with serving(url) as address:
        page = open_page(address + "/data")
        page.get_by_role("button", name="Начать работу со своими данными").click()
        page.wait_for_selector("[data-intake]")
        drawn(page)
        assert "ещё не загружены" in page.text_content("[data-place]")
        save(page, schools=REGISTRY)
        page.wait_for_function("document.querySelector('[data-place]').textContent.includes('2')")
        page.get_by_role("button", name="Вернуться к демонстрации").click()
        page.get_by_text("ДЕМО", exact=True).wait_for()
        assert loaded(address) == []
        page.close()


def test_a_store_that_cannot_be_written_says_so_instead_of_taking_files(tmp_path, open_page, monkeypatch):
    path = tmp_path / "real.db"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("whoever runs this may write everything")
    with serving(f"sqlite:///{path}") as address:
        page = open_page(address + "/data")
        assert page.locator("[data-intake]").count() == 0
        assert "только для чтения" in page.locator(".intake").text_content()
        page.close()


def test_no_name_of_a_protocol_stays_anywhere(tmp_path, monkeypatch, open_page, capfd):
    room = tmp_path / "tmp"
    room.mkdir()
    monkeypatch.setenv("TMPDIR", str(room))
    # above half a megabyte a server of waitress lays the body of a request on a disk unless told not to
    rows = [OGE, *(oge(points=n % 30) for n in range(16000))]
    with serving(f"sqlite:///{tmp_path / 'real.db'}") as address:
        page = open_page(address + "/data")
        page.wait_for_selector("[data-intake]")
        send(page, schools=[[*REGISTRY[0], "Код ОГЭ"], ["1", "Школа № 1", "Город", "", "5801"]])
        until(page, "Проверено")
        data = workbook(rows)
        assert len(data) > 600_000
        protocol = [{"name": "02_2026.06.02.xlsx", "mimeType": "application/octet-stream", "buffer": data}]
        page.locator(".drop input:not([webkitdirectory])").set_input_files(protocol)
        until(page, "2\xa0файла")
        until(page, "Проверено")
        assert page.get_by_role("link", name="Скачать с пометками").count() == 0
        press(page, "Сохранить")
        until(page, "Готово")
        page.wait_for_selector("#sources-files td:has-text('02_2026.06.02.xlsx')")
        drawn(page)
        shown = page.content()
        page.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    told = "".join(capfd.readouterr()) + shown
    for name in PERSON:
        assert name not in told
        assert name.encode() not in kept


def test_a_large_workbook_is_sent_back_whole(served, data):
    wide = [
        [*ENROLMENT, "Заметки"],
        *([*row, "заметка " * 20 + str(n)] for n, row in enumerate(FAULTY[1:] * 3000)),
    ]
    send(data, schools=REGISTRY, classes=wide)
    until(data, "Проверено")
    with data.expect_download(timeout=120000) as waiting:
        data.get_by_role("link", name="Скачать с пометками").click()
    assert taken(waiting).sheetnames[-1] == "Замечания"


def test_a_wrong_pick_is_forgotten_on_the_screen(data):
    save(data, schools=REGISTRY)
    send(data, classes=UNKNOWN)
    until(data, "Проверено")
    data.locator(".unknown button[data-school]").first.click()
    data.wait_for_selector(".unknown", state="detached")
    until(data, "Проверено")
    data.reload()
    data.get_by_role("button", name="Забыть название «Шкала № 2»").click()
    dialog = data.locator("dialog")
    dialog.get_by_text("Уже загруженное останется").wait_for()
    dialog.get_by_role("button", name="Забыть", exact=True).click()
    dialog.get_by_text("забыто").wait_for()
    dialog.get_by_role("button", name="Закрыть").click()
    data.wait_for_selector(".names", state="detached")
