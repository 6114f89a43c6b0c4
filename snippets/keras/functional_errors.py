"""Read what Keras says to an input that a model cannot take."""

import re
import textwrap

import tensorflow as tf

layer = tf.keras.layers.Dense(2, name="hidden")
model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
size = tf.keras.Input((3,), name="size")
place = tf.keras.Input((3,), name="place")
both = tf.keras.layers.Add()([size, place])
two_inputs = tf.keras.Model([size, place], both, name="flat")
x = tf.ones((4, 3))


# The cause alone
def attempt(name: str, action) -> None:
    """Print two sentences of an error: what is bold, if anything is."""
    try:
        action()
    except (TypeError, ValueError) as error:
        bold = re.search(r"\x1b\[1m(.+?)\x1b\[0m", str(error), re.DOTALL)
        cause = bold[1] if bold else str(error)
        sentences = re.split(r"(?<=[a-z]{2})\. ", cause.splitlines()[0])[:2]
        message = f"{type(error).__name__}: {'. '.join(sentences)}"
        print(name)
        print(textwrap.indent(textwrap.fill(message, 70), "  "))


# Calls
attempt("model(x, True)", lambda: model(x, True))
attempt("two_inputs([x, x], True)", lambda: two_inputs([x, x], True))
attempt("model([[1.0, 2.0, 3.0]])", lambda: model([[1.0, 2.0, 3.0]]))
attempt("predict", lambda: model.predict([[1.0, 2.0, 3.0]]))
attempt("model(tf.ones((4, 5)))", lambda: model(tf.ones((4, 5))))
attempt("model(x[0])", lambda: model(x[0]))
attempt("two_inputs(x)", lambda: two_inputs(x))

# Definitions
attempt("tf.square(size)", lambda: tf.square(size))
attempt("tf.keras.Model(size, both)", lambda: tf.keras.Model(size, both))
