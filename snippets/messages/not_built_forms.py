"""Ask a model that was never built for what it does not have."""

import textwrap

import tensorflow as tf

layer = tf.keras.layers.Dense(1)
model = tf.keras.Sequential([layer])
for name, ask in {
    "load_weights": lambda: model.load_weights("model.weights.h5"),
    "export": lambda: model.export("exported"),
    "count_params": model.count_params,
    "kernel": lambda: layer.kernel,
    "inputs": lambda: model.inputs,
    "output": lambda: model.output,
}.items():
    try:
        ask()
    except (AttributeError, ValueError) as error:
        text = f"{name}: {type(error).__name__}: {error}"
        print(textwrap.fill(text, 74, subsequent_indent="    "))
