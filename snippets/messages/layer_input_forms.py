"""See how layers and models word it that an input does not fit."""

import textwrap

import tensorflow as tf

inputs = tf.keras.Input((3,))
layer = tf.keras.layers.Dense(2)
chain = tf.keras.Sequential([inputs, layer])
functional = tf.keras.Model(inputs, layer(inputs))
wide, one_sample = tf.ones((4, 5)), tf.ones((3,))
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"

for form, call, x in (
    ("a layer, one sample", layer, one_sample),
    ("Sequential, other width", chain, wide),
    ("Sequential, one sample", chain, one_sample),
    ("functional, other width", functional, wide),
):
    try:
        call(x)
    except ValueError as error:
        text = str(error).replace(BOLD, "").replace(PLAIN, "")
        lines = text.partition("Arguments received")[0].splitlines()
        print(f"{form}:")
        for line in filter(None, lines):
            print(textwrap.indent(textwrap.fill(line, 70), "    "))
