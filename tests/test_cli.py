import json
import socket
import subprocess
import sys
import urllib.request
from datetime import datetime
from pathlib import Path

import pytest

import cli
from commands.order import TAKES
from data.queries.internal import journal_marks
from data.queries.plans import statuses as statuses_of_plans
from data.queries.schools import enrolment
from data.queries.sources import journal, sources
from data.store import open_store
from domain.scope import Scope
from tests.command_line import ROOT, command, environment, run
from tests.loaders.fis import FORM
from tests.loaders.fis import form as collection_form
from tests.loaders.workbooks import write
from tests.mini_files import MARKS_HEADER, PROTOCOL_NAME, marks, marks_row, protocol, registry, table, workbook

EVERYONE = Scope.all_schools()
REAL = ROOT.parent / "shared" / "data" / "vpr"


@pytest.fixture
def folder(tmp_path):
    """A folder as a department has it; the registry comes last in it."""
    files = tmp_path / "files"
    registry(files / "я реестр.xlsx")
    protocol(files / PROTOCOL_NAME)
    marks(files / "отметки.csv")
    return files


@pytest.fixture
def store(tmp_path):
    return tmp_path / "store.db"


@pytest.fixture
def lepestok(store, capsys, monkeypatch):
    """The command line without the cost of a process."""
    monkeypatch.delenv("LEPESTOK_LANGUAGE", raising=False)

    def call(*words):
        code = cli.main([*map(str, words), "--store", f"sqlite:///{store}"])
        return code, capsys.readouterr().out

    return call


def answer(path, question, **more):
    opened = open_store(f"sqlite:///{path}")
    with opened.reading() as reader:
        found = question(reader, EVERYONE, **more)
    opened.close()
    return found


def fives(path):
    return answer(path, journal_marks)["n5"].tolist()


def statuses(out):
    return {Path(file["file"]).name: file["status"] for file in json.loads(out)["files"]}


def test_a_folder_loads_in_one_go_and_then_says_unchanged(folder, store):
    first, second = (run("load", folder, "--json", store=store) for _ in range(2))
    assert (first.code, second.code, first.err) == (0, 0, "")
    assert {file["status"] for file in first.files.values()} == {"saved"}
    assert {file["status"] for file in second.files.values()} == {"unchanged"}


def test_the_report_accounts_for_every_row(folder, lepestok):
    protocol(folder / "8" / PROTOCOL_NAME, [12, 25, None, 0])
    report = json.loads(lepestok("load", folder, "--json")[1])["files"]
    assert all(file["counted"] + sum(file["ignored"].values()) == file["rows"] for file in report)
    assert {file["file"]: file["rows"] for file in report}[f"files/{PROTOCOL_NAME}"] == 4


def test_the_report_has_the_promised_shape(folder, lepestok):
    table(folder / "чужие.csv", [MARKS_HEADER, marks_row(), marks_row(school="Лицей № 9")])
    report = {file["file"]: file for file in json.loads(lepestok("load", folder, "--json")[1])["files"]}
    file = report["files/чужие.csv"]
    assert {"file", "layout", "status", "rows", "counted", "ignored", "problems"} <= set(file)
    assert (file["layout"], file["ignored"]) == ("own_marks", {"unknown_school": 1})
    problem = file["problems"][0]
    assert {"severity", "code", "sheet", "row", "column", "value", "message"} <= set(problem)
    assert (problem["severity"], problem["row"], problem["value"]) == ("row", 3, "Лицей № 9")
    assert "Лицей № 9" in problem["message"]


def test_absent_pupils_are_counted(folder, lepestok):
    _, out = lepestok("load", folder, "--json")
    file = next(file for file in json.loads(out)["files"] if file["layout"] == "vpr_2021")
    assert (file["rows"], file["counted"], file["ignored"]) == (4, 4, {})


def test_check_saves_nothing(folder, store, lepestok):
    code, out = lepestok("check", folder, "--json")
    assert (code, set(statuses(out).values())) == (0, {"saved"})
    assert answer(store, sources).empty


def test_a_corrected_file_replaces_and_withdrawing_it_brings_the_first_back(folder, store, lepestok):
    lepestok("load", folder)
    marks(folder / "отметки.csv", n5=7)
    _, out = lepestok("load", folder / "отметки.csv", "--json")
    assert (statuses(out), fives(store)) == ({"отметки.csv": "replaced"}, [7])
    newest = int(answer(store, sources)["source_id"].max())
    assert (lepestok("withdraw", newest)[0], fives(store)) == (0, [5])
    assert (lepestok("restore", newest)[0], fives(store)) == (0, [7])


def test_a_source_may_be_named_by_its_file(folder, store, lepestok):
    lepestok("load", folder)
    code, out = lepestok("withdraw", "отметки.csv", "--json")
    assert (code, statuses(out), fives(store)) == (0, {"отметки.csv": "withdrawn"}, [])


def test_withdrawing_what_is_not_there_says_so(folder, store, lepestok, capsys):
    lepestok("load", folder)
    assert cli.main(["withdraw", "99", "--store", f"sqlite:///{store}"]) == 1
    assert "«99»" in capsys.readouterr().err


def test_a_refused_file_does_not_hold_up_the_others(folder, store):
    (folder / "сломан.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (folder / "пустой.csv").write_bytes(b"")
    done = run("load", folder, "--json", store=store)
    assert done.code == 1
    assert [name for name, file in done.files.items() if file["status"] == "refused"] == [
        "пустой.csv",
        "сломан.xlsx",
    ]
    assert all(file["problems"][0]["message"] for file in done.files.values() if file["status"] == "refused")
    assert len(answer(store, sources)) == 3
    assert "Traceback" not in done.out + done.err


def test_people_read_a_summary_in_russian(folder, store):
    done = run("load", folder, store=store)
    assert "✓ files/отметки.csv — сохранён" in done.out
    assert "3 файла, 8 строк: сохранено 3" in done.out.replace("\N{NO-BREAK SPACE}", " ")
    assert (done.code, done.err) == (0, "")


def test_people_may_read_it_in_english(folder, store):
    assert "saved" in run("check", folder, store=store, LEPESTOK_LANGUAGE="en").out


def test_rows_of_one_fault_are_named_in_one_line(folder, lepestok):
    protocol(folder / PROTOCOL_NAME, [15, 21, 21, None, 21] + [10] * 90)
    _, out = lepestok("load", folder)
    assert "строки 3–4, 6" in out


def test_own_tables_come_as_workbooks_and_in_the_old_encoding_too(folder, store, lepestok):
    header = ["Школа", "Учебный год", "Вид плана", "Статус", "Дата", "Срок"]
    plan = ["СОШ № 1", "2020/21", "Дорожная карта", "На доработке", datetime(2020, 9, 15), datetime(2020, 9, 23)]
    workbook(folder / "планы.xlsx", [header, plan])
    (folder / "контингент.csv").write_bytes(
        "Школа;Учебный год;Класс;Классов;Обучающихся\r\nСОШ №2;2020-2021;5;3;75\r\n".encode("cp1251")
    )
    assert lepestok("load", folder)[0] == 0
    assert answer(store, enrolment)[["grade", "pupils"]].values.tolist() == [[5, 75]]
    status = answer(store, statuses_of_plans).iloc[0]
    assert (status["status"], str(status["due_on"])[:10]) == ("returned", "2020-09-23")


def test_the_subject_may_come_from_the_command_line(folder, lepestok):
    (folder / PROTOCOL_NAME).rename(folder / "2849657.xlsx")
    assert statuses(lepestok("check", folder, "--json")[1])["2849657.xlsx"] == "refused"
    code, out = lepestok("check", folder, "--subject", "математика", "--grade", "4", "--json")
    assert (code, statuses(out)["2849657.xlsx"]) == (0, "saved")


def test_the_school_of_a_collection_form_may_come_from_the_command_line(folder, lepestok):
    form = write(folder / FORM, collection_form([80001, 1, 10, 6, 2, 1, 4, 18]))
    assert statuses(lepestok("check", folder, "--json")[1])[form.name] == "refused"
    _, out = lepestok("check", folder, "--school", "СОШ № 1", "--json")
    assert statuses(out)[form.name] == "saved"


def test_the_journal_remembers_who_loaded(folder, store, lepestok):
    lepestok("load", folder, "--by", "Методист")
    assert set(answer(store, journal)["by"]) == {"Методист"}


def test_sources_are_listed_with_their_numbers(folder, lepestok):
    assert lepestok("sources") == (0, "Пока ничего не загружено.\n")
    lepestok("load", folder)
    lines = lepestok("sources")[1].splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert len(json.loads(lepestok("sources", "--json")[1])["sources"]) == 3


def test_withdrawn_and_covered_sources_are_told(folder, lepestok):
    lepestok("load", folder)
    marks(folder / "исправлено.csv", n5=7)
    lepestok("load", folder)
    assert "(полностью заменён более поздними)" in lepestok("sources")[1]
    lepestok("withdraw", "исправлено.csv")
    assert "(отозван)" in lepestok("sources")[1]


def test_a_wrong_call_is_told_on_standard_error(store):
    done = run("lod", store=store)
    assert (done.code, done.out) == (2, "")
    assert "Команды «lod» нет." in done.err
    assert not store.exists()


def test_an_unknown_subject_is_a_wrong_call(folder, store, capsys):
    assert cli.main(["check", str(folder), "--subject", "магия", "--store", f"sqlite:///{store}"]) == 2
    assert "Математика" in capsys.readouterr().err


def test_a_wrong_setting_is_a_wrong_call(monkeypatch, capsys):
    monkeypatch.setenv("LEPESTOK_PORT", "порт")
    assert cli.main(["sources"]) == 2
    assert "LEPESTOK_PORT=порт не подходит: задайте целое число от 1 до 65\u00a0535" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "words"), [("en", "will not do"), ("xx", "не подходит")])
def test_a_wrong_setting_is_told_in_the_language_asked_for(monkeypatch, capsys, language, words):
    monkeypatch.setenv("LEPESTOK_LANGUAGE", language)
    monkeypatch.setenv("LEPESTOK_PORT", "0")
    assert cli.main(["sources"]) == 2
    assert words in capsys.readouterr().err


def test_an_address_that_is_no_address_is_a_wrong_call(capsys):
    assert cli.main(["sources", "--store", "lepestok"]) == 2
    assert "«lepestok»" in capsys.readouterr().err


def test_a_file_that_is_no_store_is_told(tmp_path, capsys):
    (tmp_path / "list.txt").write_text("not a store " * 100)
    assert cli.main(["sources", "--store", f"sqlite:///{tmp_path / 'list.txt'}"]) == 1
    assert "не хранилище" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    assert cli.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert [name for name in TAKES if f"\n  {name} " not in said] == []


def test_every_command_has_its_module():
    assert set(cli.MODULES) == set(TAKES)


def test_loading_does_not_wait_for_dash():
    code = (
        "import sys, cli, commands.loading, commands.sources; sys.exit(bool({'dash', 'scipy'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_readers_start_before_the_libraries_of_the_store():
    code = "import sys, cli, commands.load; sys.exit(bool({'pandas', 'sqlalchemy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_a_demonstration_is_never_mixed_with_real_data(folder, lepestok):
    lepestok("load", folder)
    assert lepestok("demo")[0] == 1
    assert lepestok("demo", "--if-empty") == (0, "В хранилище настоящие данные: демонстрационные не нужны.\n")


def test_the_demonstration_is_made_once(store, folder, lepestok):
    code, out = lepestok("demo", "--json")
    assert (code, json.loads(out)["demo"], json.loads(out)["schools"]) == (0, "made", 166)
    assert json.loads(lepestok("demo", "--json")[1])["demo"] == "exists"
    code, out = lepestok("load", folder / "отметки.csv", "--json")
    assert (code, json.loads(out)["files"][0]["problems"][-1]["code"]) == (1, "demo_store")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def test_serve_tells_its_address_and_leaves_an_empty_store_empty(store):
    port = free_port()
    env = environment(LEPESTOK_PORT=str(port), PYTHONUNBUFFERED="1")
    with subprocess.Popen(
        command("serve", store=store), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=env
    ) as process:
        try:
            said = [process.stdout.readline() for _ in range(4)]
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as page:
                assert page.status == 200
        finally:
            process.terminate()
    assert f"http://127.0.0.1:{port}" in said[3]
    assert "Хранилище пока пусто" in said[1]
    assert answer(store, sources).empty


def test_a_taken_port_is_told(store, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", store=store, LEPESTOK_PORT=str(taken.getsockname()[1]))
    assert done.code == 1
    assert "LEPESTOK_PORT=8051" in done.out


@pytest.mark.real
@pytest.mark.skipif(not REAL.exists(), reason="the real files are not here")
def test_the_real_files_load_in_one_go(store):
    first, second = (run("load", REAL, "--json", store=store) for _ in range(2))
    assert (first.code, second.code) == (0, 0)
    assert {file["status"] for file in first.files.values()} <= {"saved", "replaced"}
    assert len(json.loads(first.out)["files"]) == 35
    assert {file["status"] for file in json.loads(second.out)["files"]} == {"unchanged"}
