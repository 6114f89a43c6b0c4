"""Which layers move in which order of trainable, compile and fit, and the counts from the shapes."""

import runpy

import tensorflow as tf

from tests.house import ROOT

BASE, HEAD = 3 * 8 + 8, 8 + 1
MOMENTS = {
    "frozen, compiled": (HEAD, False),
    "compiled, frozen": (HEAD, False),
    "unfrozen, not compiled": (BASE + HEAD, False),
    "unfrozen, compiled": (BASE + HEAD, True),
    "frozen again, not compiled": (HEAD, True),
    "frozen again, compiled": (HEAD, False),
}


def test_moves(snippet):
    assert snippet.moved == {
        (moment, layer): layer == "head" or moves
        for moment, (_, moves) in MOMENTS.items()
        for layer in ("base", "head")
    }


def test_the_order_of_trainable_compile_and_fit(monkeypatch):
    # Both orders before the first fit move the same layers, so only the calls tell them apart.
    calls = []
    for name in ("compile", "fit"):
        monkeypatch.setattr(
            tf.keras.Sequential,
            name,
            lambda model, *_, _name=name, **__: calls.append(
                (_name, model.get_layer("base").trainable)
            ),
        )
    runpy.run_path(str(ROOT / "snippets/keras/freezing.py"))
    assert calls == [
        ("compile", False),
        ("fit", False),
        ("compile", True),
        ("fit", False),
        ("fit", True),
        ("compile", True),
        ("fit", True),
        ("fit", False),
        ("compile", False),
        ("fit", False),
    ]


def test_the_bytes_are_those_of_kernel_and_bias(snippet):
    before = snippet.content(snippet.base)
    snippet.base.bias.assign_add([0.0] * 7 + [1e-6])
    assert snippet.content(snippet.base) != before
    assert len(before) == 4 * BASE


def test_prints(stdout):
    assert stdout.splitlines() == [
        f"{moment}: {count} trainable parameters, base {'moves' if moves else 'stays'}, head moves"
        for moment, (count, moves) in MOMENTS.items()
    ]
