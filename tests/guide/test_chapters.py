import re

from guide.chapters import FIRST, FOLDER, chapter, contents

HREF = re.compile(r'href="([^"#]+)')


def test_every_file_is_a_chapter_and_the_first_one_leads():
    names = [one.name for one in contents()]
    assert names[0] == FIRST
    assert set(names) == {path.stem for path in FOLDER.glob("*.md")}


def test_titles_are_told_apart():
    titles = [one.title for one in contents()]
    assert len(set(titles)) == len(titles)
    assert all(titles)


def test_links_between_files_become_addresses():
    names = {one.name for one in contents()}
    for one in contents():
        assert {link for link in HREF.findall(one.html) if not link.startswith("pictures/")} <= names


def test_a_name_that_leads_out_of_the_folder_is_no_chapter():
    assert chapter("../architecture") is None
    assert chapter("nothing") is None


def test_an_edited_file_is_read_again(monkeypatch, tmp_path):
    monkeypatch.setattr("guide.chapters.FOLDER", tmp_path)
    file = tmp_path / f"{FIRST}.md"
    file.write_text("# Раньше\n", "utf-8")
    assert chapter(FIRST).title == "Раньше"
    file.write_text("# Теперь, **жирно** <script>\n", "utf-8")
    assert "&lt;script&gt;" in chapter(FIRST).html
    assert "<strong>жирно</strong>" in chapter(FIRST).html
