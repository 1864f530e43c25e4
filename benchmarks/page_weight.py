"""What a cold /compare brings over the wire."""

from __future__ import annotations

from playwright.sync_api import Browser

from benchmarks.browser import chromium, serving


def measure(*, store_url: str) -> list[tuple[str, str]]:
    """Open /compare with an empty cache and add up what arrived, as the browser counts it."""
    with serving(store_url) as address, chromium() as browser:
        kilobytes, requests = weigh(browser, f"{address}/compare")
    return [("cold /compare, kB", f"{kilobytes:.0f}"), ("cold /compare, requests", str(requests))]


def weigh(browser: Browser, address: str) -> tuple[float, int]:
    """Give kilobytes over the wire and the number of requests of one page in a new context."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    page.wait_for_selector(".js-plotly-plot .main-svg")
    page.wait_for_load_state("networkidle")
    context.close()
    return sum(sizes) / 1000, len(sizes)
