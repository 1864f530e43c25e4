import pytest

from pages._intake_routes import OWN_HEADER
from tests.intake.files import REGISTRY, workbook

OWN = {OWN_HEADER: "1"}


@pytest.fixture
def client(empty_app):
    return empty_app.server.test_client()


def test_another_site_changes_nothing(client):
    assert client.post("/intake/batch").status_code == 403
    assert client.post("/intake/batch", headers={**OWN, "Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.post("/intake/source/1/withdraw").status_code == 403


def test_a_file_is_taken_in_and_shown(client):
    batch = client.post("/intake/batch", headers=OWN).json["id"]
    name = {"name": "ВПР/школы.xlsx"}
    sent = client.post(f"/intake/batch/{batch}/file", query_string=name, data=workbook(REGISTRY), headers=OWN)
    assert sent.json == {"files": 1}
    shown = client.get(f"/intake/batch/{batch}").json
    assert (shown["state"], shown["busy"]) == ("receiving", False)
    assert "школы.xlsx" in shown["html"]
    assert client.post(f"/intake/batch/{batch}/close", headers=OWN).json == {"closed": True}
    assert client.get(f"/intake/batch/{batch}").status_code == 404


def test_a_name_is_written_as_text(client):
    batch = client.post("/intake/batch", headers=OWN).json["id"]
    name = {"name": "<img src=x onerror=alert(1)>.xlsx"}
    client.post(f"/intake/batch/{batch}/file", query_string=name, data=b"1", headers=OWN)
    assert "<img" not in client.get(f"/intake/batch/{batch}").json["html"]


def test_a_file_too_large_is_refused_with_advice(client):
    batch = client.post("/intake/batch", headers=OWN).json["id"]
    large = {"CONTENT_LENGTH": str(200 * 1024 * 1024)}
    answer = client.post(f"/intake/batch/{batch}/file?name=a.xlsx", headers=OWN, environ_overrides=large)
    assert answer.status_code == 413
    assert "100 МБ" in answer.json["error"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_gone_is_said_in_the_readers_language(client, language):
    client.set_cookie("lepestok-language", language)
    answer = client.get("/intake/batch/none")
    assert answer.status_code == 404
    assert answer.json["error"].startswith("Этой загрузки" if language == "ru" else "This load")


def test_a_blank_is_a_download_under_a_russian_name(client):
    answer = client.get("/intake/blank/own_marks.xlsx")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D0")


def test_asking_for_a_source_that_is_not_there(client):
    assert client.get("/intake/source/99").status_code == 404
