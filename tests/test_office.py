import pytest

from tests.office import convert


def test_a_missing_libreoffice_fails_with_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.fail.Exception, match="apt install libreoffice-impress libreoffice-writer"):
        convert(tmp_path / "deck.pptx", "pdf")


def test_what_libreoffice_cannot_open_fails_by_name(tmp_path):
    path = tmp_path / "broken.pptx"
    path.write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(pytest.fail.Exception, match=r"no pdf of broken\.pptx"):
        convert(path, "pdf")
