import pytest

from components.parts import SWATCHES, Segment, Step, directions_chosen, legend, segmented, status, steps


def markup(component):
    return component.to_plotly_json()["props"]["html"]


def test_a_status_has_its_shape_and_its_word():
    assert status("на доработке", "fix") == '<span class="st fix">на доработке</span>'


def test_steps_stand_in_order_with_date_and_remark():
    text = markup(
        steps([Step("Черновик", "done", date="28.08"), Step("На доработке", "work", remark="срок 23.09")])
    )
    assert text.index("Черновик") < text.index("28.08") < text.index("На доработке") < text.index("срок 23.09")
    assert '<li class="w"><b>На доработке</b>' in text


def test_the_chosen_segment_is_marked_and_the_others_are_links():
    text = markup(
        segmented("Вид", [Segment("Паспорт", "?a=1", is_on=True), Segment("Риски", "?a=2", is_on=False)])
    )
    assert '<a href="?a=1" class="on" aria-current="true" data-filter="">Паспорт</a>' in text
    assert '<a href="?a=2" data-filter="">Риски</a>' in text


def test_chosen_directions_are_filled_squares():
    text = directions_chosen((2, 6), total=7)
    assert text.count("k7 on") == 2
    assert '<span class="k7 on">6</span>' in text


@pytest.mark.parametrize("shape", SWATCHES)
def test_every_swatch_is_drawn_beside_its_words(shape):
    text = markup(legend([(shape, "слова")]))
    assert text.startswith("<span><svg")
    assert text.endswith("слова</span>")
