"""Which draws come again after a seed."""


def test_draws_repeat_as_the_page_says(snippet):
    plain, again, moved, own, own_moved, later = snippet.draws.values()
    assert plain == again
    assert plain[1] == moved[0]
    assert own == own_moved
    assert own != plain
    assert later[0] not in own
    assert all(0 <= draw < 1 for pair in snippet.draws.values() for draw in pair)
    assert len({*plain, *moved, *own, *later}) == 6


def test_two_functions_draw_alike(snippet, stdout):
    one, other = snippet.sequences
    assert one == other
    assert len(set(one)) == 3
    numbers = [line.split()[-2:] for line in stdout.splitlines()]
    assert numbers[0] == [f"{draw:.4f}" for draw in snippet.draws["set_seed"]]
    assert numbers[-1] == [f"{draw:.4f}" for draw in one[1:]]
