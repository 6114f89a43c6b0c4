"""See which code run_functions_eagerly reaches, and which not."""

import warnings

import tensorflow as tf

warned, seen = [], []


def look(x):
    seen.append(tf.executing_eagerly())  # or breakpoint(), or x.numpy()
    return 2 * x


@tf.function
def outer(x):
    return tf.function(look)(x)


class Look(tf.keras.layers.Layer):
    def call(self, x):
        return look(x)


# Five ways to run it
x, compiled = tf.ones((3, 1)), tf.function(look, jit_compile=True)
data = tf.data.Dataset.from_tensor_slices((x, x)).batch(1)
traced = tf.function(look).get_concrete_function(x)


def fit(**options):
    layers = [tf.keras.Input((1,)), Look(), tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential(layers)
    model.compile(loss="mse", **options)
    seen.clear()  # building the model has called the layer, too
    model.fit(data, shuffle=False, verbose=0)


ways = {
    "a function in a function": lambda: [outer(x), outer(x)],
    "a function with XLA": lambda: [compiled(x), compiled(x)],
    "fit, three batches": fit,
    "a graph traced before": lambda: [traced(x), traced(x)],
    "map, three elements": lambda: list(data.map(lambda a, b: look(a))),
}


# Off and on
def words():
    kinds = ["eager" if eager else "traced" for eager in seen]
    return ", ".join(kinds) or "Python did not run"


table = {}
for switch in (False, True):
    tf.config.run_functions_eagerly(switch)
    try:
        for way, run in ways.items():
            seen.clear()
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                run()
            warned += [w for w in caught if "eager" in str(w.message)]
            table[way, switch] = words()
            print(f"{way}, switch {'on' if switch else 'off'}: {words()}")
    finally:
        tf.config.run_functions_eagerly(False)

# One model
seen.clear()
fit(run_eagerly=True)
one_model = words()
print("fit, run_eagerly=True:", one_model)
