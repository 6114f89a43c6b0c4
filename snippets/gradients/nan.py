"""Hide a NaN from the values, and find it in the gradient."""

import tensorflow as tf

x = tf.constant([-1.0, 0.0, 4.0])


def gradient_of(function):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return y, tape.gradient(y, x)


def masked(function):
    return gradient_of(lambda x: tf.where(x > 0, function(x), 0))


values, lost = masked(tf.math.log)
print("values:   ", values.numpy())
print("gradients:", lost.numpy())


# Cure
def masked_inside(x):
    inside = tf.where(x > 0, x, 1)
    return tf.where(x > 0, tf.math.log(inside), 0)


values, cured = gradient_of(masked_inside)
print("values:   ", values.numpy())
print("gradients:", cured.numpy())

# Which functions
functions = {
    "tf.math.log(x)": tf.math.log,
    "1 / x": lambda x: 1 / x,
    "x**0.5": lambda x: x**0.5,
    "tf.exp(-100 * x)": lambda x: tf.exp(-100 * x),
    "tf.sqrt(x)": tf.sqrt,
    "tf.math.rsqrt(x)": tf.math.rsqrt,
}
found = {}
for name, function in functions.items():
    found[name] = masked(function)[1].numpy()
    print(f"{name:16}", found[name])

# Compiled by XLA
compiled = tf.function(lambda: masked(tf.sqrt)[1], jit_compile=True)
by_xla = compiled().numpy()
print("tf.sqrt(x), compiled:", by_xla)

# Without a mask
relu_first = gradient_of(lambda x: tf.sqrt(tf.nn.relu(x)))
distance = gradient_of(lambda x: tf.norm(x - [-1.0, 0.0, 4.0]))
kept_off = gradient_of(lambda x: tf.sqrt(tf.maximum(x, 1e-12)))
cases = {"root of relu": relu_first, "norm": distance, "cure": kept_off}
for name, pair in cases.items():
    print(f"{name}: {pair[0].numpy()}, gradients {pair[1].numpy()}")
