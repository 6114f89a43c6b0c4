"""Time six kinds of model: eager, as a graph, and as a graph compiled by XLA."""

import time

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)


def random(*shape):
    return tf.constant(rng.standard_normal(shape), tf.float32)


# Models
tf.keras.utils.set_random_seed(0)
hidden, output = tf.keras.layers.Dense(100, "relu"), tf.keras.layers.Dense(1000)
model = tf.keras.Sequential([tf.keras.Input((1000,)), hidden, output])
mean_squared_error = tf.keras.losses.MeanSquaredError()
w_state, w_input = 0.2 * random(32, 32), random(8, 32)


def keras_net(x, y):
    return mean_squared_error(y, model(x))


def many_tiny_operations(x):
    for _ in range(50):
        x = tf.tanh(x) + 1.0
    return x


def large_matmuls(a, b, c):
    return tf.matmul(tf.matmul(a, b), c)


def elementwise_chain(x):
    return tf.reduce_max(tf.abs(tf.square(x) - 2.0 * x + 1.0))


def python_loop(inputs):
    state = tf.zeros((16, 32))
    for step in range(25):
        state = tf.tanh(tf.matmul(state, w_state) + tf.matmul(inputs[step], w_input))
    return state


def graph_loop(inputs):
    state = tf.zeros((16, 32))
    for step in tf.range(25):
        state = tf.tanh(tf.matmul(state, w_state) + tf.matmul(inputs[step], w_input))
    return state


# Measurement
def measure(functions, samples=21, calls=1, warm_up=2, clock=time.perf_counter):
    """Return the seconds of each first call, and arrays of seconds per later call."""

    def seconds(function, calls):
        started = clock()
        for _ in range(calls):
            function()
        return (clock() - started) / calls

    first = {name: seconds(function, 1) for name, function in functions.items()}
    for function in functions.values():
        seconds(function, warm_up)
    later = {name: np.zeros(samples) for name in functions}
    for sample in range(samples):
        for name, function in functions.items():
            later[name][sample] = seconds(function, calls)
    return first, later


def three_ways(function, *arguments):
    static, compiled = tf.function(function), tf.function(function, jit_compile=True)
    return {
        "eager": lambda: function(*arguments).numpy(),
        "tf.function": lambda: static(*arguments).numpy(),
        "XLA": lambda: compiled(*arguments).numpy(),
    }


sequence, vector = random(25, 16, 8), random(2**20)
matrices = [random(768, 768) for _ in range(3)]
models = {
    "Keras net": three_ways(keras_net, random(64, 1000), random(64, 1000)),
    "100 tiny operations": three_ways(many_tiny_operations, random(10)),
    "large matmuls": three_ways(large_matmuls, *matrices),
    "elementwise chain": three_ways(elementwise_chain, vector),
    "loop, range": three_ways(python_loop, sequence),
    "loop, tf.range": three_ways(graph_loop, sequence),
}
first, later = {}, {}
print("median of 21 samples         eager   tf.function           XLA")
for name, ways in models.items():
    first[name], later[name] = measure(ways)
    medians = [1000 * np.median(samples) for samples in later[name].values()]
    print(f"{name:20}" + "".join(f"{median:11.2f} ms" for median in medians))
