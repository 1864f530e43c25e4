"""«Откуда цифра?» in a browser: from a key figure, a cell, a point; by Tab; hidden cells; codes."""

import pytest

DRAWER = ".drawer.show .evidence"


@pytest.fixture
def compare(open_page, address):
    page = open_page(f"{address}/compare")
    page.wait_for_selector(".js-plotly-plot .main-svg")
    return page


def said(page) -> str:
    return str(page.wait_for_selector(DRAWER).inner_text())


def close(page) -> None:
    page.keyboard.press("Escape")
    page.wait_for_selector(".drawer", state="detached")


def asked(page, slot):
    panel = page.locator(f"#compare-{slot} .panel").first
    panel.locator("button[data-ask]").click()
    return panel


def test_a_key_figure_tells_its_formula_and_gives_the_focus_back(compare):
    compare.locator("button.cite").nth(1).click()
    text = said(compare)
    assert "× 100 =" in text
    assert "Строки источника" in text
    close(compare)
    assert compare.evaluate("document.activeElement.className") == "cite"


def test_a_cell_answers_to_a_click_and_to_enter(compare):
    panel = asked(compare, "schools")
    cell = panel.locator("td.cited").nth(2)
    shown = cell.inner_text()
    cell.click()
    assert shown[:2] in said(compare)
    close(compare)
    compare.keyboard.press("Tab")
    compare.keyboard.press("Enter")
    assert "Откуда цифра?" in said(compare)


def test_a_point_of_a_chart_is_asked_in_place_of_followed(compare):
    panel = asked(compare, "picture")
    point = panel.locator(".js-plotly-plot .point").first.bounding_box()
    compare.mouse.click(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
    assert "Понизили" in said(compare)
    assert compare.url.endswith("/compare")


def asked_on(page, chart):
    """Let the panel of a chart be asked, and give (chart, panel)."""
    plot = page.locator(f"""[id*='"name":"{chart}"']""")
    panel = page.locator(".panel").filter(has=plot).first
    plot.locator(".main-svg").first.wait_for()
    panel.locator("button[data-ask]").click()
    page.wait_for_load_state("networkidle")
    plot.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # other panels are drawn above and move the chart
    return plot, panel


def press(page, box):
    page.mouse.move(box["x"] + box["width"] / 2 - 3, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)  # plotly tells of what is under the mouse twenty times a second
    page.mouse.down()
    page.mouse.up()


def test_a_vertex_of_a_radar_is_asked(open_page, address):
    page = open_page(f"{address}/school/40")
    plot, _ = asked_on(page, "radar")
    press(page, plot.locator(".scatterlayer .point").first.bounding_box())
    text = said(page)
    assert "Место на оси" in text
    assert "край шкалы" in text


def test_a_cell_of_a_heat_map_is_asked(open_page, address):
    page = open_page(f"{address}/risks")
    plot, _ = asked_on(page, "heat")
    press(page, plot.locator(".heatmaplayer image").first.bounding_box())
    text = said(page)
    assert "Взято как дано" in text
    assert "Рисковый профиль" in text


def test_a_bar_without_an_address_is_known_by_its_row(compare):
    plot, panel = asked_on(compare, "districts")
    name = panel.locator("table[data-by] tbody tr").nth(1).locator("td").first.inner_text()
    press(compare, plot.locator(".bars .point").nth(1).bounding_box())
    assert name in said(compare)


def test_a_hidden_cell_gives_nothing_away(compare):
    panel = asked(compare, "schools")
    panel.locator("button[data-rows=all]").click()
    panel.locator("td.cited.hatch").first.click()
    text = said(compare)
    assert "Значение скрыто" in text
    assert "Числа формулы" not in text


def test_a_code_opens_the_same_explanation(compare):
    compare.locator("button.cite").nth(1).click()
    text, link = said(compare), compare.locator("#evidence-link").inner_text()
    compare.goto(link)
    assert said(compare).split("\n")[:4] == text.split("\n")[:4]
    assert "/compare?" in compare.url


def test_the_code_at_the_foot_opens_the_screen(compare):
    code = compare.locator("#view-code").inner_text()
    compare.locator(".viewcode input").fill(code)
    compare.locator(".viewcode button").click()
    assert "Данные те же" in said(compare)
