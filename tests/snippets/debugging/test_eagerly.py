"""What ran eagerly with the switch off and on, against what the page says."""

import tensorflow as tf

OFF = ["traced", "traced", "traced, traced", "Python did not run", "traced"]
ON = [
    "eager, eager",
    "eager, eager",
    "eager, eager, eager",
    "Python did not run",
    "traced",
]


def test_what_the_switch_reaches(snippet):
    assert [snippet.table[way, False] for way in snippet.ways] == OFF
    assert [snippet.table[way, True] for way in snippet.ways] == ON
    assert snippet.one_model == "eager, eager, eager"


def test_tensorflow_warns_of_map_and_the_switch_is_off_again(snippet):
    assert "does not apply to tf.data functions" in str(snippet.warned[0].message)
    assert not tf.config.functions_run_eagerly()


def test_a_graph_traced_before_still_computes(snippet):
    assert snippet.traced(tf.ones((3, 1))).numpy().tolist() == [[2.0]] * 3


def test_prints(stdout, snippet):
    assert stdout.splitlines() == [
        *(
            f"{way}, switch {switch}: {words}"
            for switch, found in (("off", OFF), ("on", ON))
            for way, words in zip(snippet.ways, found, strict=True)
        ),
        "fit, run_eagerly=True: eager, eager, eager",
    ]
